import { isElement, isText } from './nodes';
import { holdsInlineOnly, isPlain, type Role, roleOf } from './roles';

/** A block: text that runs on, inline elements included. */
export interface Block {
	container: Node;
	/** The sibling nodes that the block is made of; `null`: everything that the container holds. */
	run: Run | null;
	/** Native text content. */
	raw: string;
	fidelity: Fidelity;
}

export interface Run {
	first: Node;
	last: Node;
}

/**
 * What a block's native text content is:
 *
 * - `exact`: its text.
 * - `loose`: what stands in holes and skipped elements is in it, too; `readPieces` gives the exact text.
 * - `ruby`: the same, and it may hide a term, whose characters stand apart.
 */
export type Fidelity = 'exact' | 'loose' | 'ruby';

/** Nothing longer than this is read as one block (UTF-16 code units); longer runs are cut between nodes. */
export const LONGEST_RUN = 20_000;

/** An element that holds text and inline elements only, as one block: its text nodes need not be touched. */
export function wholeBlock(element: Element, role: Role): Block | null {
	const isExact = isPlain(element);
	if (!isExact && role !== 'leaf' && !holdsInlineOnly(element)) return null;
	const raw = element.textContent!;
	// A parser may give a long text in several nodes: whatever is asked of a part of a node takes as long as the node is.
	if (raw.length > LONGEST_RUN && (element.firstElementChild || element.childNodes.length > 1)) return null;
	return { container: element, run: null, raw, fidelity: isExact ? 'exact' : looseness(element) };
}

/** What a node adds to the run that it is part of; `null`: it is part of none. */
export function partOfRun(node: Node): { text: string; fidelity: Fidelity } | null {
	const role = isElement(node) ? roleOf(node) : null;
	const fidelity = fidelityInRun(node, role);
	return fidelity && { text: textOf(node, role), fidelity };
}

/**
 * What the text content of a node in a run is; `null`: it is part of none, as an inline element with blocks in it.
 *
 * @param role `null`: it is no element
 */
export function fidelityInRun(node: Node, role: Role | null): Fidelity | null {
	if (role === 'leaf' || role === 'block' || role === 'skip') return null;
	if (role !== 'inline' || isPlain(node as Element)) return 'exact';
	return holdsBlock(node as Element) ? null : looseness(node as Element);
}

export function looser(a: Fidelity, b: Fidelity): Fidelity {
	return a === 'exact' ? b : b === 'exact' ? a : a === 'ruby' ? a : b;
}

/** What the text content is of an element that is not plain. */
function looseness(element: Element): Fidelity {
	return element.localName === 'ruby' || element.querySelector('ruby') ? 'ruby' : 'loose';
}

const BLOCKS_IN_INLINE =
	'address,article,aside,blockquote,center,dd,details,div,dl,dt,fieldset,figcaption,figure,footer,form,h1,h2,h3,h4,h5,h6,header,li,main,nav,ol,p,section,table,tbody,td,th,tr,ul,svg';

/** Whether the text in an element runs on with the text around it. */
export function isPartOfLine(element: Element): boolean {
	return roleOf(element) === 'inline' && !holdsBlock(element);
}

function holdsBlock(inline: Element): boolean {
	return inline.querySelector(BLOCKS_IN_INLINE) !== null;
}

/** @param role `null`: it is no element */
export function textOf(node: Node, role: Role | null): string {
	if (role === null) return isText(node) ? node.data : '';
	if (role === 'break') return '\n';
	return role === 'hole' ? '' : node.textContent!;
}

/**
 * A `<br>` ends a paragraph where another follows or the text before it ends a sentence; otherwise it may stand
 * inside a word. Only near neighbours are looked at, so that reading on and reading around agree.
 */
export function endsParagraph(node: Node): boolean {
	const before = node.previousSibling;
	if (!before || !isElement(before) || roleOf(before) !== 'break') return false;
	if (isElement(node) && roleOf(node) === 'break') return true;
	const text = before.previousSibling?.textContent?.trimEnd() ?? '';
	return text === '' || /[。！？!?；;:：…”」』.]$/.test(text);
}
