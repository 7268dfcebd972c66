import type { Block } from './block';
import { boxOfLongLine, rangeOfBlock } from './long-line';
import { isElement, isText } from './nodes';

/** So many UTF-16 code units at an end of a text are measured, and so many nodes are looked at for one that has a box. */
const PIECE = 16;
const NODES = 8;

/** The box that a block begins with, in CSS px of the viewport: to measure all of a long one takes a hundred milliseconds. */
export const boxAtStart = (block: Block): DOMRect => boxAt(block, 'start');

/** The box that it ends with. */
export const boxAtEnd = (block: Block): DOMRect => boxAt(block, 'end');

type Side = 'start' | 'end';

function boxAt(block: Block, side: Side): DOMRect {
	const { container, run } = block;
	const [first, last] = [run?.first ?? container.firstChild, run?.last ?? container.lastChild];
	const [from, stop] = side === 'start' ? [first, run?.last] : [last, run?.first];
	return boxOfLongLine(block) ?? boxFrom(from, { stop, side }) ?? rangeOfBlock(block).getBoundingClientRect();
}

function boxFrom(from: Node | null, { stop, side }: { stop: Node | undefined; side: Side }): DOMRect | null {
	let at = from;
	for (let count = 0; at && count < NODES; count++) {
		const box = boxOf(at, side);
		if (box && (box.width > 0 || box.height > 0)) return box;
		if (at === stop) return null;
		at = side === 'start' ? at.nextSibling : at.previousSibling;
	}
	return null;
}

function boxOf(node: Node, side: Side): DOMRect | null {
	if (isElement(node)) return node.getBoundingClientRect();
	if (!isText(node)) return null;
	const range = document.createRange();
	const { data } = node;
	const [start, end] = [data.length - data.trimStart().length, data.trimEnd().length];
	if (start >= end) return null;
	range.setStart(node, side === 'start' ? start : Math.max(start, end - PIECE));
	range.setEnd(node, side === 'start' ? Math.min(end, start + PIECE) : end);
	return range.getBoundingClientRect();
}
