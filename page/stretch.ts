import { isBlank } from './is-blank';
import { INLINE_NAMES, roleOf } from './roles';

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
const NOT_PROSE = `:not(p,h1,h2,h3,h4,h5,h6,${[...PROSE]},${INLINE_NAMES.replaceAll(' ', ',')},br,img,picture,source)`;

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
		let last: Element | null = null;
		let count = 0;
		for (let at: Node | null = first; at && count < this.#most; at = at.nextSibling) {
			if (at.nodeType === Node.ELEMENT_NODE) {
				if (!isProse(at as Element)) break;
				last = at as Element;
				count += 1;
			} else if (at.nodeType === Node.TEXT_NODE && !isBlank(at)) break;
			if (at === end) break;
		}
		if (last && count >= LEAST) {
			this.#most = Math.min(MOST, this.#most * 2);
			return { container: this.container, first, last, count };
		}
		this.#apart = Math.max(0, count - 1);
		return null;
	}
}

/** Whether an element stands in the flow with all that is in it. */
function isProse(element: Element): boolean {
	const role = roleOf(element);
	if (role === 'leaf') return true;
	if (role !== 'block' || !PROSE.has(element.localName)) return false;
	return element.querySelector(NOT_PROSE) === null;
}
