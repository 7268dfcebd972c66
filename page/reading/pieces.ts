import type { Block } from './block';
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

/** Reads a block node by node: holes left out, breaks as `\n`, skipped elements as U+FFFC. */
export function readPieces(block: Block): Pieces {
	const pieces: Pieces = { text: '', nodes: [], starts: [], edges: [] };
	const first = block.run ? block.run.first : block.container.firstChild;
	const last = block.run?.last;
	for (let node = first; node; node = node === last ? null : node.nextSibling) collect(node, pieces);
	return pieces;
}

function collect(node: Node, pieces: Pieces): void {
	if (isText(node)) {
		pieces.nodes.push(node);
		pieces.starts.push(pieces.text.length);
		pieces.text += node.data;
		return;
	}
	if (!isElement(node)) return;
	const role = roleOf(node);
	if (role === 'break') pieces.text += '\n';
	else if (role === 'skip') pieces.text += OBJECT;
	else if (role !== 'hole') {
		const outside = role === 'inline' ? '' : '\n\n';
		pieces.text += outside;
		pieces.edges.push({ offset: pieces.text.length, element: node });
		for (let child = node.firstChild; child; child = child.nextSibling) collect(child, pieces);
		pieces.edges.push({ offset: pieces.text.length, element: node });
		pieces.text += outside;
	}
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
