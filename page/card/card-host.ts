import { roleOf } from '../reading/roles';
import { create } from './create';
import { modalAround, outermost, topmostDialog } from './modal';

/**
 * The element that holds the cards: a plain `<div>` with a closed shadow root, without a size of its own, and in it a frame of
 * the extension's own origin for each card. It is above all that the page has.
 */
export class CardHost {
	readonly element = create('div');
	readonly #shadow = this.element.attachShadow({ mode: 'closed' });
	readonly #style = create('style');
	readonly #shown = new Set<HTMLIFrameElement>();
	/** How many times a card was put above the others. */
	#lifted = 0;
	/** What a card is shown for. */
	#near: Element | null = null;

	constructor(readonly options: { roots: () => ReadonlyMap<Element, ShadowRoot>; signal: AbortSignal }) {
		const { signal } = options;
		this.#shadow.append(this.#style);
		this.element.popover = 'manual';
		this.settle();
		// What comes into the top layer later comes above the cards, and a modal dialog makes all outside of it inert.
		const onTop = ({ type, target, isTrusted }: Event) => {
			if (!isTrusted || target === this.element || (type === 'toggle' && !isLayer(target))) return;
			// What came last is the topmost.
			if (target instanceof Element && target.matches('dialog:modal')) this.#near = target;
			if (this.#shown.size > 0 || this.element.parentNode !== document.documentElement) this.#raise();
		};
		for (const type of ['toggle', 'fullscreenchange']) {
			window.addEventListener(type, onTop, { capture: true, passive: true, signal });
		}
		signal.addEventListener('abort', () => this.element.remove());
	}

	add(frame: HTMLIFrameElement): void {
		this.#shadow.append(frame);
	}

	/**
	 * Goes to where a card would be shown now: were it moved there only then, a frame that is ready would load anew.
	 *
	 * @param near what it would be shown for
	 */
	settle(near: Element | null = null): void {
		this.#near = near;
		if (this.#shown.size > 0) return;
		moveInto(this.#place(), this.element);
		this.#paint();
	}

	/** The element that the document takes for it, outside of all shadow trees. */
	get outermost(): Element {
		return outermost(this.element);
	}

	/** Whether the focus is in this card. */
	hasFocus(frame: HTMLIFrameElement): boolean {
		return this.#shadow.activeElement === frame;
	}

	/** Shows a card above everything: also above what is modal, inside of which it must then be. */
	show(frame: HTMLIFrameElement): void {
		const isOnTop =
			this.#shown.size > 0 && this.element.parentNode === this.#place() && this.element.matches(':popover-open');
		if (!this.#shown.has(frame)) this.lift(frame);
		this.#shown.add(frame);
		frame.style.visibility = 'visible';
		if (isOnTop) this.#paint();
		else this.#raise();
	}

	hide(frame: HTMLIFrameElement): void {
		this.#shown.delete(frame);
		frame.style.visibility = 'hidden';
		this.#paint();
	}

	/** Puts a card above the others. */
	lift(frame: HTMLIFrameElement): void {
		frame.style.zIndex = String(++this.#lifted);
	}

	/** Makes the host the last in the top layer: what came there last is above the rest. */
	#raise(): void {
		if (this.element.matches(':popover-open')) this.element.hidePopover();
		moveInto(this.#place(), this.element);
		this.element.showPopover();
		this.#paint();
	}

	/** What the host is to be in: all that is outside of something modal is inert. */
	#place(): Element {
		const modal = this.#near && modalAround(this.#near, this.options.roots());
		return modal ?? topmostDialog() ?? fullscreenElement() ?? document.documentElement;
	}

	/** A style sheet that was moved may have lost its rules. */
	#paint(): void {
		const { sheet } = this.#style;
		if (!sheet) return;
		if (sheet.cssRules.length === 0) for (const [nth, rule] of RULES.entries()) sheet.insertRule(rule, nth);
		const { style } = sheet.cssRules[RULES.length - 1] as CSSStyleRule;
		style.setProperty('visibility', this.#shown.size > 0 ? 'visible' : 'hidden', 'important');
		// What the page zooms is not to be zoomed again: places are told in CSS px of the viewport.
		style.setProperty('zoom', String(1 / (this.element.parentElement?.currentCSSZoom ?? 1)), 'important');
	}
}

/**
 * `!important` in `:host` wins over the page's `!important`, and over the browser's own rules for popovers. Of the two rings one
 * is seen on any ground; where the system chooses the colours, the outline is. The last rule is the one that changes.
 */
const RULES = [
	':host { all: initial !important; display: block !important; position: fixed !important; left: 0 !important; top: 0 !important; width: 0 !important; height: 0 !important; z-index: 2147483647 !important; }',
	'iframe { position: fixed; border: 0; border-radius: 10px; color-scheme: normal; box-shadow: 0 0 0 1px rgb(0 0 0 / 0.35), 0 0 0 2px rgb(255 255 255 / 0.35), 0 8px 28px rgb(0 0 0 / 0.25); outline: 2px solid transparent; background: none; }',
	'@media print { :host { display: none !important; } }',
	':host { visibility: hidden; }',
];

/** Where the browser cannot move an element as it is, the frames in it load anew. */
function moveInto(parent: Element, element: Element): void {
	if (element.parentElement === parent) return;
	if (element.isConnected && 'moveBefore' in parent) parent.moveBefore(element, null);
	else parent.append(element);
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
