import type { Corner } from '../../messages/protocol';

/** A box in CSS px of the viewport. */
export interface Box {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/** CSS px. */
export interface Size {
	width: number;
	height: number;
}

/** CSS px. */
export interface Point {
	x: number;
	y: number;
}

export interface Placement {
	left: number;
	top: number;
	width: number;
	height: number;
	/** Where the card gets larger and smaller: away from its term. */
	corner: Corner;
}

/** As wide as the card is where there is room, unless the reader has made it wider. */
export const WIDTH = 392;

/** Between the line and the card. */
const GAP = 6;
/** Between the card and the edge of the viewport. */
export const EDGE = 8;
/** With so much room a card stays on the side where it is. */
const LEAST = 160;
/** In a window so low, as that of a ticker, a card beside the line could not be read: it takes the room that there is. */
const LOW = 96;
/** And there it goes so near to the edges. */
const LOW_EDGE = 1;

/**
 * Where the card goes: beside the line that the pointer is on, below it or above it (in vertical text left or right
 * of it), never over the line unless there is no room but there, never off the viewport. Where neither side has room for the whole card, the larger
 * side is taken and the card is made as small as that. One that stands there already grows where it is: its head does not jump.
 */
export function placeCard({
	line,
	viewport,
	size,
	vertical,
	was,
}: {
	/** The part of the occurrence on the line that the pointer is on. */
	line: Box;
	viewport: Size;
	size: Size;
	vertical: boolean;
	/** The corner of the card as it stands. */
	was?: Corner | undefined;
}): Placement {
	const width = Math.min(size.width, viewport.width - 2 * EDGE);
	const height = Math.min(size.height, viewport.height - 2 * EDGE);
	if (vertical) {
		const room = { left: line.left - GAP - EDGE, right: viewport.width - line.right - GAP - EDGE };
		const goLeft = takesFirst(room.left, room.right, { needed: width, was: was && was.x === 'left' });
		const across = Math.max(0, Math.min(width, goLeft ? room.left : room.right));
		return {
			left: goLeft ? line.left - GAP - across : line.right + GAP,
			top: clamp(line.top, EDGE, viewport.height - EDGE - height),
			width: across,
			height,
			corner: { x: goLeft ? 'left' : 'right', y: 'bottom' },
		};
	}
	const room = { above: line.top - GAP - EDGE, below: viewport.height - line.bottom - GAP - EDGE };
	const goBelow = takesFirst(room.below, room.above, { needed: height, was: was && was.y === 'bottom' });
	const isLow = Math.max(room.above, room.below) < Math.min(height, LOW);
	const lowHeight = Math.min(size.height, viewport.height - 2 * LOW_EDGE);
	const along = isLow ? lowHeight : Math.min(height, goBelow ? room.below : room.above);
	const left = Math.max(EDGE, line.left);
	const beside = viewport.width - EDGE - left;
	// Too near to the edge for its width, it stands at the edge.
	const isNear = beside < Math.min(WIDTH, viewport.width - 2 * EDGE);
	const atEdge = was && (!isNear || beside >= LEAST) ? was.x === 'left' : isNear;
	const within = atEdge ? width : Math.min(width, beside);
	return {
		left: atEdge ? viewport.width - EDGE - within : left,
		top: isLow ? LOW_EDGE : goBelow ? line.bottom + GAP : line.top - GAP - along,
		width: within,
		height: along,
		corner: { x: atEdge ? 'left' : 'right', y: goBelow ? 'bottom' : 'top' },
	};
}

/** Where a card goes that the reader has moved: there, as far as it is within the viewport then. */
export function placeMoved({ at, viewport, size }: { at: Point; viewport: Size; size: Size }): Placement {
	const width = Math.min(size.width, viewport.width - 2 * EDGE);
	const top = clamp(at.y, EDGE, viewport.height - EDGE - Math.min(size.height, LEAST));
	return {
		left: clamp(at.x, EDGE, viewport.width - EDGE - width),
		top,
		width,
		height: Math.min(size.height, viewport.height - EDGE - top),
		corner: { x: 'right', y: 'bottom' },
	};
}

/** Of two sides the first is taken if it has all the room or the more of it; what was taken is kept while there is some. */
function takesFirst(
	first: number,
	second: number,
	{ needed, was }: { needed: number; was: boolean | undefined },
): boolean {
	if (was !== undefined && (was ? first : second) >= Math.min(needed, LEAST)) return was;
	return first >= needed || first >= second;
}

function clamp(value: number, low: number, high: number): number {
	return Math.max(low, Math.min(value, high));
}
