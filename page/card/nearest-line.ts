import type { Box } from './place-card';

export { isVertical } from '../reading/layout';

/** The line of the range that is where the pointer was. */
export function nearestLine(range: Range, was: DOMRect): DOMRect | null {
	let best: DOMRect | null = null;
	for (const box of range.getClientRects()) {
		if (!best || distance(box, was) < distance(best, was)) best = box;
	}
	return best;
}

function distance(a: DOMRect, b: DOMRect): number {
	return Math.abs(a.left - b.left) + Math.abs(a.top - b.top);
}

/** Whether a point lies on the card, or where the pointer goes from the term's line to it. */
export function isOnTheWay({ x, y, card, line }: { x: number; y: number; card: Box; line: DOMRect }): boolean {
	const left = Math.min(card.left, Math.max(line.left, card.left - 40));
	const right = Math.max(card.right, Math.min(line.right, card.right + 40));
	return (
		x >= left - 4 &&
		x <= right + 4 &&
		y >= Math.min(card.top, line.top) - 4 &&
		y <= Math.max(card.bottom, line.bottom) + 4
	);
}

/** Whether a range stands at a point, or nearly so. */
export function isOnRange(range: Range, x: number, y: number): boolean {
	for (const box of range.getClientRects()) {
		if (x >= box.left - 2 && x <= box.right + 2 && y >= box.top - 2 && y <= box.bottom + 2) return true;
	}
	return false;
}
