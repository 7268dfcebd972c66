/** A box in CSS px of the viewport. */
export interface Box {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

export interface Placement {
	left: number;
	top: number;
	width: number;
	height: number;
}

/** Between the line and the card. */
const GAP = 6;
/** Between the card and the edge of the viewport. */
const EDGE = 8;

/**
 * Where the card goes: beside the line that the pointer is on, below it or above it (in vertical text left or right
 * of it), never over the line, never off the viewport. Where neither side has room for the whole card, the larger
 * side is taken and the card is made as small as that.
 */
export function placeCard({
	line,
	viewport,
	size,
	vertical,
}: {
	/** The part of the occurrence on the line that the pointer is on. */
	line: Box;
	viewport: { width: number; height: number };
	size: { width: number; height: number };
	vertical: boolean;
}): Placement {
	const width = Math.min(size.width, viewport.width - 2 * EDGE);
	const height = Math.min(size.height, viewport.height - 2 * EDGE);
	if (vertical) {
		const room = { left: line.left - GAP - EDGE, right: viewport.width - line.right - GAP - EDGE };
		const goLeft = room.left >= width || room.left >= room.right;
		const across = Math.max(0, Math.min(width, goLeft ? room.left : room.right));
		return {
			left: goLeft ? line.left - GAP - across : line.right + GAP,
			top: clamp(line.top, EDGE, viewport.height - EDGE - height),
			width: across,
			height,
		};
	}
	const room = { above: line.top - GAP - EDGE, below: viewport.height - line.bottom - GAP - EDGE };
	const goBelow = room.below >= height || room.below >= room.above;
	const along = Math.max(0, Math.min(height, goBelow ? room.below : room.above));
	return {
		left: clamp(line.left, EDGE, viewport.width - EDGE - width),
		top: goBelow ? line.bottom + GAP : line.top - GAP - along,
		width,
		height: along,
	};
}

function clamp(value: number, low: number, high: number): number {
	return Math.max(low, Math.min(value, high));
}
