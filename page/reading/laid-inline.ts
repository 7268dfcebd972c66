import { isPartOfLine } from './block';
import { isBlankNode } from './is-blank';
import { isElement, isText } from './nodes';
import { isPlain, readInline } from './roles';

/** So long a text may be, in UTF-16 code units, that is laid out within a line though its element is a block by its name. */
const SHORT = 80;
/** And so long where blanks stand beside it, which floats and layers don't show. */
const TINY = 12;
/** And where it is an item of a flexible box, as letters are that move one by one. */
const LETTERS = 2;

/** What style sheets lay out within a line. */
const NAMES = new Set(
	'div p li dd dt section article header footer aside figcaption blockquote address h1 h2 h3 h4 h5 h6'.split(' '),
);

/**
 * Whether a `div`, or what is like it, is laid out within a line of text, as style sheets can have it; from then on it is read so, and
 * the boxes tell across which of its edges the text runs on. Its style is asked only where it stands beside text or another short element.
 */
export function isLaidInline(element: Element, name = element.localName): boolean {
	if (!NAMES.has(name) || !isShort(element, SHORT)) return false;
	if (!isBeside(element, 'previousSibling') && !isBeside(element, 'nextSibling')) return false;
	if (!standsInLine(element)) return false;
	readInline(element);
	return isPartOfLine(element);
}

function standsInLine(element: Element): boolean {
	const { display, cssFloat, position } = getComputedStyle(element);
	if (display.startsWith('inline') || cssFloat !== 'none' || /absolute|fixed/.test(position)) return true;
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
		return next !== null && isElement(next) && isShort(next, TINY) && isShort(element, TINY);
	}
	if (isText(sibling)) return true;
	return isElement(sibling) && isShort(sibling, SHORT);
}

function isShort(element: Element, most: number): boolean {
	const { firstChild } = element;
	const fits = (text: string) => text.length <= most && text.trim() !== '';
	if (!firstChild || !isText(firstChild) || firstChild !== element.lastChild) {
		return element.childElementCount < 4 && isPlain(element) && fits(element.textContent!);
	}
	return fits(firstChild.data);
}
