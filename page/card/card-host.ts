import type { Box, Placement } from './place-card';

/** Where the card page is. */
export interface CardAddress {
	url: string;
	/** Origin of the loaded page, which is not that of `url` where the address is dynamic (Chromium). */
	origin: string;
}

interface HostOptions {
	address: CardAddress;
	token: string;
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
	readonly #rule: CSSStyleDeclaration;
	#box: Box | null = null;

	/**
	 * @param token secret that the frame is loaded with; it takes only a port that comes with it
	 * @param onPort called with this side's end each time the frame has loaded
	 */
	constructor({ address, token, title, onPort, signal }: HostOptions) {
		this.element = document.createElement('div');
		const shadow = this.element.attachShadow({ mode: 'closed' });
		const style = document.createElement('style');
		this.frame = document.createElement('iframe');
		this.frame.src = `${address.url}#${token}`;
		this.frame.addEventListener('load', () => onPort(this.#connect(address.origin, token)), { signal });
		this.frame.title = title;
		shadow.append(style, this.frame);
		this.element.popover = 'manual';
		document.documentElement.append(this.element);
		this.#rule = addRules(style.sheet ?? new CSSStyleSheet());
		signal.addEventListener('abort', () => this.element.remove());
	}

	/** The card's box in the viewport (CSS px), or null while it is hidden. */
	get box(): Box | null {
		return this.#box;
	}

	/** Shows the card at a place, above everything: also above a modal dialog of the page, inside of which it must then be. */
	show({ left, top, width, height }: Placement): void {
		this.#box = { left, top, right: left + width, bottom: top + height };
		this.#move({ left, top, width, height });
		this.#setRule('visibility', 'visible');
		if (!this.element.matches(':popover-open')) {
			this.#moveInto(topmostDialog() ?? document.documentElement);
			this.element.showPopover();
		}
	}

	hide(): void {
		this.#box = null;
		this.#setRule('visibility', 'hidden');
		// The frame stays laid out off the screen: hiding it with `display: none` would stop its measuring.
		this.#move({ left: -10_000, top: 0, width: 360, height: 200 });
	}

	focus(): void {
		this.frame.focus({ preventScroll: true });
	}

	/**
	 * Hands the frame one end of a channel. Nothing of this passes through the page: it has no way to this frame, which
	 * is in a closed shadow tree, and the browser delivers the message to the extension's origin only.
	 */
	#connect(origin: string, token: string): MessagePort {
		const { port1, port2 } = new MessageChannel();
		this.frame.contentWindow?.postMessage(token, origin, [port2]);
		return port1;
	}

	/** Moving an element with a frame reloads the frame; it is done only for dialogs. */
	#moveInto(parent: Element): void {
		if (this.element.parentElement !== parent) parent.append(this.element);
	}

	#move(box: Placement): void {
		for (const [name, value] of Object.entries(box)) this.#setRule(name, `${Math.round(value)}px`);
	}

	#setRule(name: string, value: string): void {
		this.#rule.setProperty(name, value, 'important');
	}
}

/**
 * `!important` in `:host` wins over the page's `!important`, and over the browser's own rules for popovers. The last rule is
 * the one that moves.
 */
function addRules(sheet: CSSStyleSheet): CSSStyleDeclaration {
	sheet.insertRule(
		':host { all: initial !important; display: block !important; position: fixed !important; z-index: 2147483647 !important; }',
	);
	sheet.insertRule(
		'iframe { display: block; width: 100%; height: 100%; border: 0; border-radius: 10px; color-scheme: normal; box-shadow: 0 1px 2px rgb(0 0 0 / 0.18), 0 8px 28px rgb(0 0 0 / 0.22); background: none; }',
		1,
	);
	sheet.insertRule(':host { visibility: hidden; }', 2);
	return (sheet.cssRules[2] as CSSStyleRule).style;
}

/** The page's topmost open modal dialog: outside of it everything is inert. */
function topmostDialog(): Element | null {
	return [...document.querySelectorAll('dialog:modal')].at(-1) ?? null;
}
