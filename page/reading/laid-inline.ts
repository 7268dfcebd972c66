import { isPartOfLine } from './block';
import { isElement, isText } from './nodes';
import { isPlain, readInline } from './roles';

/** So long a text may be, in UTF-16 code units, that is laid out within a line though its element is a block by its name. */
const SHORT = 40;

/**
 * Whether a `div` is laid out within a line of text, as style sheets can have it; from then on it is read so. Its style is asked only
 * where it stands directly beside text or another short element.
 */
export function isLaidInline(element: Element): boolean {
	if (!isShort(element) || !(isBeside(element.previousSibling) || isBeside(element.nextSibling))) return false;
	const { display } = getComputedStyle(element);
	if (!display.startsWith('inline') && !(display === 'contents' && isInLine(element.parentElement))) return false;
	readInline(element);
	return isPartOfLine(element);
}

/** Whether what stands directly in an element stands in lines; in a flexible box or a grid it would be a box. */
function isInLine(element: Element | null): boolean {
	return element !== null && !/flex|grid/.test(getComputedStyle(element).display);
}

function isBeside(sibling: Node | null): boolean {
	if (!sibling) return false;
	if (isText(sibling)) return sibling.data.trim() !== '';
	return isElement(sibling) && isShort(sibling);
}

function isShort(element: Element): boolean {
	const { firstChild } = element;
	if (!firstChild || !isText(firstChild) || firstChild !== element.lastChild) {
		return element.childElementCount < 4 && isPlain(element) && fits(element.textContent!);
	}
	return fits(firstChild.data);
}

function fits(text: string): boolean {
	return text.length <= SHORT && text.trim() !== '';
}
