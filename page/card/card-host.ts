import { roleOf } from '../reading/roles';
import { create } from './create';
import { type Box, EDGE, type Placement, WIDTH } from './place-card';

/** Where the card page is. */
export interface CardAddress {
	url: string;
	/** Origin of the loaded page, which is not that of `url` where the address is dynamic (Chromium). */
	origin: string;
	/** Makes a secret by which a frame is known to be ours: the background asks this script about it. */
	newToken: () => string;
}

interface HostOptions {
	address: CardAddress;
	title: string;
	onPort: (port: MessagePort) => void;
	signal: AbortSignal;
}

/**
 * The element that holds the card: a plain `<div>` with a closed shadow root, and in it a frame of the extension's
 * own origin, so that neither the card's text nor the keys typed into it reach the page.
 */
export class CardHost {
	readonly element: HTMLDivElement;
	readonly frame: HTMLIFrameElement;
	readonly #style: HTMLStyleElement;
	/** Out of sight, but laid out: hiding the frame with `display: none` would stop its measuring. */
	#place: Place = aside();
	#box: Box | null = null;

	/** @param onPort called with this side's end each time the frame has loaded */
	constructor({ address, title, onPort, signal }: HostOptions) {
		this.element = create('div');
		const shadow = this.element.attachShadow({ mode: 'closed' });
		this.#style = create('style');
		this.frame = create('iframe');
		this.frame.src = address.url;
		this.frame.addEventListener('load', () => onPort(this.#connect(address)), { signal });
		this.frame.title = title;
		shadow.append(this.#style, this.frame);
		this.element.popover = 'manual';
		document.documentElement.append(this.element);
		this.#paint();
		// What comes into the top layer later comes above the card, and a modal dialog makes all outside of it inert.
		const onTop = ({ type, target, isTrusted }: Event) => {
			if (!isTrusted || target === this.element || (type === 'toggle' && !isLayer(target))) return;
			if (this.#box || this.element.parentNode !== document.documentElement) this.#raise();
		};
		for (const type of ['toggle', 'fullscreenchange']) {
			window.addEventListener(type, onTop, { capture: true, passive: true, signal });
		}
		signal.addEventListener('abort', () => this.element.remove());
	}

	/** The card's box in the viewport (CSS px), or null while it is hidden. */
	get box(): Box | null {
		return this.#box;
	}

	/** Shows the card at a place, above everything: also above what is modal, inside of which it must then be. */
	show(place: Placement): void {
		const { left, top, width, height } = place;
		const isOnTop = this.#box !== null && this.element.matches(':popover-open');
		this.#box = { left, top, right: left + width, bottom: top + height };
		this.#place = place;
		if (isOnTop) this.#paint();
		else this.#raise();
	}

	hide(): void {
		this.#box = null;
		this.#place = aside();
		this.#paint();
	}

	focus(): void {
		this.frame.focus({ preventScroll: true });
	}

	/**
	 * Hands the frame one end of a channel. Nothing of this passes through the page: it has no way to this frame, which
	 * is in a closed shadow tree, and the browser delivers the message to the extension's origin only.
	 */
	#connect({ origin, newToken }: CardAddress): MessagePort {
		const { port1, port2 } = new MessageChannel();
		this.frame.contentWindow?.postMessage(newToken(), origin, [port2]);
		return port1;
	}

	/** Makes the host the last in the top layer: what came there last is above the rest. */
	#raise(): void {
		if (this.element.matches(':popover-open')) this.element.hidePopover();
		moveInto(topmostDialog() ?? fullscreenElement() ?? document.documentElement, this.element);
		this.element.showPopover();
		this.#paint();
	}

	/** A style sheet that was moved may have lost its rules. */
	#paint(): void {
		const { sheet } = this.#style;
		if (!sheet) return;
		if (sheet.cssRules.length === 0) addRules(sheet);
		const { style } = sheet.cssRules[3] as CSSStyleRule;
		style.setProperty('visibility', this.#box ? 'visible' : 'hidden', 'important');
		// What the page zooms is not to be zoomed again: places are told in CSS px of the viewport.
		style.setProperty('zoom', String(1 / (this.element.parentElement?.currentCSSZoom ?? 1)), 'important');
		for (const name of ['left', 'top', 'width', 'height'] as const) {
			style.setProperty(name, `${Math.round(this.#place[name])}px`, 'important');
		}
	}
}

type Place = Omit<Placement, 'corner'>;

/** As wide as the card will be, so that its height can be told. */
function aside(): Place {
	return {
		left: -10_000,
		top: 0,
		width: Math.min(WIDTH, document.documentElement.clientWidth - 2 * EDGE),
		height: 200,
	};
}

/** Where the browser cannot move an element as it is, the frame in it loads anew. */
function moveInto(parent: Element, element: Element): void {
	if (element.parentElement === parent) return;
	if (element.isConnected && 'moveBefore' in parent) parent.moveBefore(element, null);
	else parent.append(element);
}

/**
 * `!important` in `:host` wins over the page's `!important`, and over the browser's own rules for popovers. The last rule is
 * the one that moves. Of the two rings one is seen on any ground; where the system chooses the colours, the outline is.
 */
function addRules(sheet: CSSStyleSheet): void {
	sheet.insertRule(
		':host { all: initial !important; display: block !important; position: fixed !important; z-index: 2147483647 !important; }',
	);
	sheet.insertRule(
		'iframe { display: block; width: 100%; height: 100%; border: 0; border-radius: 10px; color-scheme: normal; box-shadow: 0 0 0 1px rgb(0 0 0 / 0.35), 0 0 0 2px rgb(255 255 255 / 0.35), 0 8px 28px rgb(0 0 0 / 0.25); outline: 2px solid transparent; background: none; }',
		1,
	);
	sheet.insertRule('@media print { :host { display: none !important; } }', 2);
	sheet.insertRule(':host { visibility: hidden; }', 3);
}

/** The page's topmost open modal dialog: outside of it everything is inert. */
export function topmostDialog(): Element | null {
	return [...document.querySelectorAll('dialog:modal')].at(-1) ?? null;
}

/** In Chromium what is outside of the element that fills the screen is inert as well. */
function fullscreenElement(): Element | null {
	let at = document.fullscreenElement;
	while (at?.shadowRoot?.fullscreenElement) at = at.shadowRoot.fullscreenElement;
	return at && roleOf(at) !== 'skip' ? at : null;
}

function isLayer(target: EventTarget | null): boolean {
	return target instanceof Element && target.matches('dialog, [popover]');
}
