import { isElement } from './nodes';
import { INLINE_NAMES, LEAF_NAMES } from './roles';

/** Elements that follow each other in a long container and are not read until they come near the viewport. */
export interface Stretch {
	container: Node;
	first: Element;
	last: Element;
}

/** Elements of a stretch, at least and at most. */
export const LEAST = 8;
const MOST = 128;
/** As many blocks at the beginning of a container are always read: they may be on the first screen. */
export const BEGINNING = 32;

/** What prose is made of besides paragraphs and headings; it stands in the flow, and so does what is in it. */
const PROSE = new Set(
	`${LEAF_NAMES} ul ol li dl dt dd table caption thead tbody tfoot tr td th blockquote figure figcaption`.split(' '),
);
const NOT_PROSE = `:not(${[...PROSE, ...INLINE_NAMES.split(' ')]},br,img,picture,source)`;

/**
 * The stretch that begins with an element, if one does.
 *
 * @param end with it a stretch ends at the latest: two that overlapped would share an end, and one be forgotten for the other
 */
export function stretchFrom(first: Element, { container, end }: { container: Node; end: Node | null }): Stretch | null {
	// A line break may stand between the last element and the end.
	const until = end && !isElement(end) ? (end as ChildNode & NonDocumentTypeChildNode).previousElementSibling : end;
	let last = first;
	let count = 0;
	for (let at: Element | null = first; at && count < MOST && isProse(at); at = at.nextElementSibling) {
		last = at;
		count += 1;
		if (at === until) break;
	}
	return count < LEAST ? null : { container, first, last };
}

/** Whether an element stands in the flow with all that is in it. */
function isProse(element: Element): boolean {
	return PROSE.has(element.localName) && element.querySelector(NOT_PROSE) === null;
}
