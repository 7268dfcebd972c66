import { isPartOfLine } from './block';
import { isBlankNode } from './is-blank';
import { isSvgText } from './layout';
import { isElement, isText } from './nodes';
import { isPlain, readInline } from './roles';

/**
 * So long a text may be, in UTF-16 code units, that is laid out within a line though its element is a block by its name: in one
 * with a place of its own (text layers are written so), in a `div`, in others and in what floats, and where blanks stand beside it.
 */
const MOST = { placed: 80, div: 40, other: 12, apart: 4 };
/** And where it is an item of a flexible box, as letters are that move one by one. */
const LETTERS = 2;

/** What style sheets lay out within a line. */
const NAMES = new Set(
	'div p section article header footer aside figcaption blockquote address h1 h2 h3 h4 h5 h6 text'.split(' '),
);

/**
 * Whether a `div`, or what is like it, is laid out within a line of text, as style sheets can have it; from then on it is read so, and
 * the boxes tell across which of its edges the text runs on. Its style is asked only where it stands beside text or another short
 * element: while a page is still loading each look at a style has the browser work it out.
 */
export function isLaidInline(element: Element, name = element.localName): boolean {
	if (!NAMES.has(name) || !isShort(element, mostOf(element))) return false;
	if (!isBeside(element, 'previousSibling') && !isBeside(element, 'nextSibling')) return false;
	if (!standsInLine(element)) return false;
	readInline(element);
	return isPartOfLine(element);
}

function standsInLine(element: Element): boolean {
	if (isSvgText(element)) return true;
	const { display, cssFloat, position } = getComputedStyle(element);
	// What is not displayed is looked at as part of the line, and found to be apart from it.
	if (/^inline|none/.test(display) || /absolute|fixed/.test(position)) return true;
	if (cssFloat !== 'none') return isShort(element, MOST.other);
	const { parentElement } = element;
	if (!parentElement || (display !== 'contents' && element.textContent!.trim().length > LETTERS)) return false;
	const around = getComputedStyle(parentElement);
	if (display === 'contents') return !/flex|grid/.test(around.display);
	return around.display.includes('flex') && around.flexDirection === 'row';
}

function isBeside(element: Element, side: 'previousSibling' | 'nextSibling'): boolean {
	const sibling = element[side];
	if (!sibling) return false;
	if (isBlankNode(sibling)) {
		const next = sibling[side];
		if (!next || !isElement(next)) return false;
		if (isPlaced(element) && isPlaced(next)) return true;
		return isShort(next, MOST.apart) && isShort(element, MOST.apart);
	}
	return isText(sibling) || (isElement(sibling) && isShort(sibling, mostOf(sibling)));
}

function mostOf(element: Element): number {
	if (isPlaced(element)) return MOST.placed;
	return element.localName === 'div' ? MOST.div : MOST.other;
}

function isPlaced(element: Element): boolean {
	return element.hasAttribute('style') || isSvgText(element);
}

function isShort(element: Element, most: number): boolean {
	const { firstChild } = element;
	const fits = (text: string) => text.length <= most && text.trim() !== '';
	if (!firstChild || !isText(firstChild) || firstChild !== element.lastChild) {
		return element.childElementCount < 4 && isPlain(element) && fits(element.textContent!);
	}
	return fits(firstChild.data);
}
