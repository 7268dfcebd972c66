import type { Block } from './block';
import { isBlank } from './is-blank';
import { isElement, isText } from './nodes';
import { roleOf } from './roles';

/** The exact text of a block and where each piece of it stands. */
export interface Pieces {
	text: string;
	nodes: Text[];
	/** Offset in `text` (UTF-16 code units) at which each node's data begins. */
	starts: number[];
	/** Where inline elements begin and end in `text`. */
	edges: { offset: number; element: Element }[];
}

/** Stands for an element that is not read and across which no word runs (OBJECT REPLACEMENT CHARACTER). */
const OBJECT = '\uFFFC';

/**
 * Reads a block node by node: holes left out, breaks as `\n`, skipped elements as U+FFFC.
 *
 * @param apart elements whose text stands elsewhere, or nowhere: each comes after all the rest, as a paragraph of its own
 */
export function readPieces(block: Block, apart: ReadonlySet<Element>): Pieces {
	const pieces: Pieces = { text: '', nodes: [], starts: [], edges: [] };
	const later: Element[] = [];
	const isApart = (element: Element) => apart.has(element) && later.push(element) > 0;
	const first = block.run ? block.run.first : block.container.firstChild;
	const last = block.run?.last;
	for (let node = first; node; node = node === last ? null : node.nextSibling) collect(node, pieces, isApart);
	for (const element of later) {
		pieces.text += '\n\n';
		collectElement(element, pieces, (inner) => apart.has(inner) && later.push(inner) > 0);
	}
	return pieces;
}

function collect(node: Node, pieces: Pieces, isApart: (element: Element) => boolean): void {
	if (isText(node)) {
		pieces.nodes.push(node);
		pieces.starts.push(pieces.text.length);
		pieces.text += node.data;
		return;
	}
	if (!isElement(node) || isApart(node)) return;
	const role = roleOf(node);
	if (role === 'break') pieces.text += '\n';
	else if (role === 'skip') pieces.text += standsInLine(node) ? OBJECT : '';
	else if (role === 'inline') collectElement(node, pieces, isApart);
	else if (role !== 'hole' && (!isBlank(node.textContent!) || standsInLine(node))) {
		pieces.text += '\n\n';
		collectElement(node, pieces, isApart);
		pieces.text += '\n\n';
	}
}

/** Whether something that is not read has room in the line: of a hidden image, or an icon in the margin, a reader sees nothing there. */
function standsInLine(element: Element): boolean {
	const { display, position, cssFloat } = getComputedStyle(element);
	return display !== 'none' && !/absolute|fixed/.test(position) && cssFloat === 'none';
}

function collectElement(element: Element, pieces: Pieces, isApart: (element: Element) => boolean): void {
	pieces.edges.push({ offset: pieces.text.length, element });
	for (let child = element.firstChild; child; child = child.nextSibling) collect(child, pieces, isApart);
	pieces.edges.push({ offset: pieces.text.length, element });
}

/** A live range over `[start, end)` of the text; null where the nodes have changed since. */
export function rangeOf(pieces: Pieces, start: number, end: number): Range | null {
	const from = indexAt(pieces, start);
	const to = indexAt(pieces, end - 1);
	const first = pieces.nodes[from];
	const last = pieces.nodes[to];
	if (!first || !last) return null;
	const startOffset = start - pieces.starts[from]!;
	const endOffset = end - pieces.starts[to]!;
	if (startOffset > first.length || endOffset > last.length) return null;
	const range = document.createRange();
	range.setStart(first, startOffset);
	range.setEnd(last, endOffset);
	return range;
}

/** The text node in which a character of the text stands. */
export function nodeAt(pieces: Pieces, offset: number): Text | undefined {
	return pieces.nodes[indexAt(pieces, offset)];
}

/** Index of the last node that begins at or before the offset. */
function indexAt(pieces: Pieces, offset: number): number {
	let low = 0;
	let high = pieces.starts.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (pieces.starts[middle]! <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}
