import { INLINE_NAMES, roleOf } from './roles';

/** Elements that follow each other in a long container and are not read until they come near the viewport. */
export interface Stretch {
	container: Node;
	first: Element;
	last: Element;
}

/** Nothing is left unread in a container with fewer child elements than this. */
const LONG = 64;
/** Elements of a stretch. */
const LEAST = 8;
const MOST = 32;

/** What prose is made of besides paragraphs and headings; it stands in the flow, and so does what is in it. */
const PROSE = new Set(
	'ul ol li dl dt dd table caption thead tbody tfoot tr td th blockquote figure figcaption'.split(' '),
);
const NOT_PROSE = `:not(p,h1,h2,h3,h4,h5,h6,${[...PROSE]},${INLINE_NAMES.replaceAll(' ', ',')},br,img,picture,source)`;

/** Finds the stretches of a container while one goes through its blocks in order. */
export class StretchSearch {
	/** So many of the next blocks are known to be in no stretch. */
	#known = 0;

	private constructor(readonly container: Node) {}

	/** `null` where the container is not long enough. */
	static in(container: Node): StretchSearch | null {
		const { childElementCount } = container as ParentNode & Node;
		return childElementCount >= LONG ? new StretchSearch(container) : null;
	}

	/** The stretch that begins with a block, or `null`. */
	from(first: Element): Stretch | null {
		if (this.#known > 0) {
			this.#known -= 1;
			return null;
		}
		let last: Element | null = null;
		let count = 0;
		for (let at: Node | null = first; at && count < MOST; at = at.nextSibling) {
			if (at.nodeType === Node.ELEMENT_NODE) {
				if (!isProse(at as Element)) break;
				last = at as Element;
				count += 1;
			} else if (at.nodeType === Node.TEXT_NODE && (at as Text).data.trim() !== '') break;
		}
		if (last && count >= LEAST) return { container: this.container, first, last };
		this.#known = Math.max(0, count - 1);
		return null;
	}
}

/** Whether an element stands in the flow with all that is in it. */
function isProse(element: Element): boolean {
	const role = roleOf(element);
	if (role === 'leaf') return true;
	if (role !== 'block' || !PROSE.has(element.localName)) return false;
	return element.childElementCount < LONG && element.querySelector(NOT_PROSE) === null;
}
