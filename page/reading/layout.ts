import { isText } from './nodes';

/** How the elements of a block are laid out: each is asked once in one look at the block. */
export class Layout {
	readonly #styles = new Map<Element, CSSStyleDeclaration>();
	readonly #signs = { '::before': new Map<Element, boolean>(), '::after': new Map<Element, boolean>() };

	styleOf(element: Element): CSSStyleDeclaration {
		let style = this.#styles.get(element);
		if (!style) {
			style = getComputedStyle(element);
			this.#styles.set(element, style);
		}
		return style;
	}

	/**
	 * Whether an element is laid out as a box (menus, tags, buttons); text may run on across its edges all the same, see
	 * `joins`. A custom element with a shadow tree may hold anything.
	 */
	isBox(element: Element): boolean {
		if (element.shadowRoot) return true;
		const style = this.styleOf(element);
		return !/^(inline$|contents|ruby)/.test(style.display) || hasRoom(style) || hasBorder(style) || isPlaced(element);
	}

	/** Whether a style sheet puts something of its own into the line, at the beginning or the end of an element. */
	hasSign(element: Element, side: '::before' | '::after'): boolean {
		const known = this.#signs[side].get(element);
		if (known !== undefined) return known;
		const has = isInLine(getComputedStyle(element, side));
		this.#signs[side].set(element, has);
		return has;
	}

	/** Whether an element is taken out of the line that it stands in: the text around it runs on. */
	isOutOfFlow(element: Element): boolean {
		const { position, cssFloat } = this.styleOf(element);
		return cssFloat !== 'none' || position === 'absolute' || position === 'fixed';
	}

	/** Whether what stands beside an element is out of the flow, too, and nothing else: the lines of a page that is laid on an image. */
	isInLayer(element: Element): boolean {
		const siblings = [neighbor(element, 'previousSibling'), neighbor(element, 'nextSibling')];
		const elements = siblings.filter((node): node is Element => node instanceof Element);
		return (
			elements.length > 0 && siblings.every((node) => !node || (node instanceof Element && this.isOutOfFlow(node)))
		);
	}
}

/** Whether a sign is there and stands in the line. There is seldom one: each question has the browser work out its style anew. */
function isInLine(sign: CSSStyleDeclaration): boolean {
	if (/^(none|normal|""|'')$/.test(sign.content)) return false;
	return sign.display !== 'none' && sign.cssFloat === 'none' && !/absolute|fixed/.test(sign.position);
}

/** Whether there is so much room beside an inline element, half the height of a letter, that it stands for itself. */
function hasRoom({ fontSize, paddingLeft, paddingRight, marginLeft, marginRight }: CSSStyleDeclaration): boolean {
	const most = Number.parseFloat(fontSize) / 2;
	return [paddingLeft, paddingRight, marginLeft, marginRight].some((room) => Number.parseFloat(room) > most);
}

function hasBorder({ borderLeftWidth, borderRightWidth }: CSSStyleDeclaration): boolean {
	return Number.parseFloat(borderLeftWidth) + Number.parseFloat(borderRightWidth) > 0;
}

/** Programs that draw a page write a text for each letter, or for each stretch in one font. */
export function isSvgText(element: Element): boolean {
	return element instanceof SVGTextElement;
}

/** Whether a part of a drawing's text has a place of its own. */
function isPlaced(element: Element): boolean {
	return isSvgText(element) || (element.localName === 'tspan' && element.matches('[x], [y], [dx], [dy]'));
}

/** The next sibling with text, line breaks and blanks passed over. */
function neighbor(element: Element, side: 'previousSibling' | 'nextSibling'): Node | null {
	let at = element[side];
	while (at && (isText(at) ? at.data.trim() === '' : at.textContent === '')) at = at[side];
	return at;
}

/** Whether an element is laid out to be seen; one that has no box of its own (`display: contents`), if that around it is. */
export function isVisible(element: Element, options: CheckVisibilityOptions): boolean {
	if (element.checkVisibility(options)) return true;
	const { display, visibility } = getComputedStyle(element);
	const around = element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host;
	return display === 'contents' && visibility === 'visible' && around !== undefined && isVisible(around, options);
}

/** Whether what an element holds can't be seen where it stands: it is not laid out, or has no size, or is cut off. */
export function isUnseen(element: Element): boolean {
	if (!isVisible(element, { visibilityProperty: true })) return true;
	const range = document.createRange();
	range.selectNodeContents(element);
	const text = range.getBoundingClientRect();
	if (text.width < 1 || text.height < 1) return true;
	const style = getComputedStyle(element);
	return style.contentVisibility === 'hidden' || Number.parseFloat(style.fontSize) <= 1 || isCutOff(element, style);
}

/** Shapes without room. */
const NOTHING = /inset\((?:50%|[^)]*\b100%)|circle\(0|ellipse\((?:0|\S+ 0)|polygon\([^1-9]*\)|path\(""\)/;

/** Whether a box has its content cut off, all or nearly. */
export function isCutOff(element: Element, { overflowX, overflowY, clipPath, clip }: CSSStyleDeclaration): boolean {
	if (NOTHING.test(clipPath)) return true;
	if (/^rect\((?:0px|1px|auto)[, ]+(?:0px|1px)[, ]+(?:0px|1px)[, ]+(?:0px|1px)\)$/.test(clip)) return true;
	if (overflowX === 'visible' && overflowY === 'visible') return false;
	const { width, height } = element.getBoundingClientRect();
	return width <= 1 || height <= 1;
}

/** Whether lines run from top to bottom, or up. */
export function isDown({ writingMode }: CSSStyleDeclaration): boolean {
	return !writingMode.startsWith('horizontal');
}

/** The same of an element's lines. */
export function isVertical(element: Element): boolean {
	return isDown(getComputedStyle(element));
}
