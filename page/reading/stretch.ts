import { isElement } from './nodes';
import { INLINE_NAMES, LEAF_NAMES } from './roles';

/** Elements that follow each other in a long container and are not read until they come near the viewport. */
export interface Stretch {
	container: Node;
	first: Element;
	last: Element;
	/** How many there are. */
	count: number;
}

/** Elements of a stretch at least. */
const LEAST = 8;
/**
 * And at most: of the first one of a container, and of any. Each is longer than the one before, since every stretch costs
 * each frame a little, and a long one costs more to read than is seen of it.
 */
const FIRST_MOST = 32;
const MOST = 256;
/** As many blocks at the beginning of a container are always read: they may be on the first screen. */
const BEGINNING = 32;

/** What prose is made of besides paragraphs and headings; it stands in the flow, and so does what is in it. */
export const PROSE = new Set(
	'ul ol li dl dt dd table caption thead tbody tfoot tr td th blockquote figure figcaption'.split(' '),
);
const LEAVES = new Set(LEAF_NAMES.split(' '));
const NOT_PROSE = `:not(${[...LEAVES, ...PROSE, ...INLINE_NAMES.split(' ')]},br,img,picture,source)`;

/** Finds the stretches of a container while one goes through its blocks in order. */
export class StretchSearch {
	/** So many of the next blocks are in no stretch. */
	#apart = BEGINNING;
	#most = FIRST_MOST;

	constructor(readonly container: Node) {}

	/** The stretch that begins with a block, or `null`. */
	from(first: Element, end: Node | null): Stretch | null {
		if (this.#apart > 0) {
			this.#apart -= 1;
			return null;
		}
		const to = end && lastElement(end);
		let last: Element | null = null;
		let count = 0;
		// Every step costs two calls of the browser, which for content scripts are dear: Firefox takes a microsecond for each.
		for (let at: Element | null = first; at && count < this.#most && isProse(at); at = at.nextElementSibling) {
			last = at;
			count += 1;
			if (at === to) break;
		}
		if (last && count >= LEAST) {
			this.#most = Math.min(MOST, this.#most * 2);
			return { container: this.container, first, last, count };
		}
		this.#apart = Math.max(0, count - 1);
		return null;
	}
}

/** A node, or the element before it where it is text. */
function lastElement(node: Node): Element | null {
	return isElement(node) ? node : (node as CharacterData).previousElementSibling;
}

/** Whether an element stands in the flow with all that is in it. */
function isProse(element: Element): boolean {
	const { localName } = element;
	return LEAVES.has(localName) || (PROSE.has(localName) && element.querySelector(NOT_PROSE) === null);
}
