import type { Block } from './block';
import { boxOfLongLine } from './long-line';
import { isElement, isText } from './nodes';

/** So many UTF-16 code units at an end of a text are measured, and so many nodes are looked at for one that has a box. */
const PIECE = 16;
const NODES = 8;

/** The box that a block begins with, in CSS px of the viewport: to measure all of a long one takes a hundred milliseconds. */
export function boxAtStart(block: Block): DOMRect {
	const { container, run } = block;
	return (
		boxOfLongLine(block) ??
		boxFrom(run?.first ?? container.firstChild, { stop: run?.last, side: 'start' }) ??
		boxOfAll(block)
	);
}

/** The box that it ends with. */
export function boxAtEnd(block: Block): DOMRect {
	const { container, run } = block;
	return (
		boxOfLongLine(block) ??
		boxFrom(run?.last ?? container.lastChild, { stop: run?.first, side: 'end' }) ??
		boxOfAll(block)
	);
}

type Side = 'start' | 'end';

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

function boxOfAll({ container, run }: Pick<Block, 'container' | 'run'>): DOMRect {
	const range = document.createRange();
	if (run) {
		range.setStartBefore(run.first);
		range.setEndAfter(run.last);
	} else range.selectNodeContents(container);
	return range.getBoundingClientRect();
}
