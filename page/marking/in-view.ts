/** A box in CSS px of the viewport. */
export type Box = Pick<DOMRectReadOnly, 'left' | 'top' | 'right' | 'bottom'>;

/** The viewport with so many more of it on every side. */
export function viewWith({ margin }: { margin: number }): Box {
	const [x, y] = [margin * innerWidth, margin * innerHeight];
	return { left: -x, top: -y, right: innerWidth + x, bottom: innerHeight + y };
}

/** The same without ends along the lines: a block may be in view though its first words are not. */
export function acrossLines(view: Box, { isVertical }: { isVertical: boolean }): Box {
	const [start, end] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
	return isVertical ? { ...view, top: start, bottom: end } : { ...view, left: start, right: end };
}

/**
 * The box of lines, from the one that begins with a box to the one that ends with another: as long as a line can be, unless
 * they are one line.
 */
export function boxOfLines(first: Box, last: Box, { isVertical }: { isVertical: boolean }): Box {
	const box = {
		left: Math.min(first.left, last.left),
		top: Math.min(first.top, last.top),
		right: Math.max(first.right, last.right),
		bottom: Math.max(first.bottom, last.bottom),
	};
	const isOneLine = isVertical
		? Math.min(first.right, last.right) > Math.max(first.left, last.left)
		: Math.min(first.bottom, last.bottom) > Math.max(first.top, last.top);
	return isOneLine ? box : acrossLines(box, { isVertical });
}

/**
 * The items that lie in view. Of thousands only a few boxes are measured: those around many are parted until they lie
 * in view as a whole, or not at all. To measure one may take milliseconds: after each, reading may pause.
 *
 * @param boxOf the box around all items from one to another, as far as the view has ends; `undefined`: there is none any more
 * @param budget so many boxes are measured at most; what was not looked at by then is left out
 */
export function* inView<T>(
	items: readonly T[],
	boxOf: (first: T, last: T) => Box | undefined,
	view: Box,
	budget = { left: Number.POSITIVE_INFINITY },
): Generator<void, T[]> {
	if (items.length === 0 || budget.left-- <= 0) return [];
	const box = boxOf(items[0] as T, items.at(-1) as T);
	yield;
	if (!box || isApart(box, view)) return [];
	if (items.length === 1 || isWithin(box, view)) return [...items];
	const middle = items.length >> 1;
	const before = yield* inView(items.slice(0, middle), boxOf, view, budget);
	return [...before, ...(yield* inView(items.slice(middle), boxOf, view, budget))];
}

/**
 * The items that lie in view, or may, in a line that is too long to measure: as far along it as they are in its text.
 *
 * @param line the box of the whole line
 * @param length of its text, UTF-16 code units
 */
export function inViewOfLine<T extends { start: number }>(
	items: readonly T[],
	{ line, length, view, isVertical }: { line: Box; length: number; view: Box; isVertical: boolean },
): T[] {
	if (isApart(line, view)) return [];
	const [from, to] = isVertical ? [line.top, line.bottom] : [line.left, line.right];
	const [least, most] = isVertical ? [view.top, view.bottom] : [view.left, view.right];
	const offsetAt = (place: number) => ((place - from) / Math.max(1, to - from)) * length;
	const [first, last] = [offsetAt(least), offsetAt(most)];
	return items.filter(({ start }) => start >= first && start <= last);
}

function isApart(box: Box, view: Box): boolean {
	return box.right < view.left || box.left > view.right || box.bottom < view.top || box.top > view.bottom;
}

function isWithin(box: Box, view: Box): boolean {
	return box.left >= view.left && box.right <= view.right && box.top >= view.top && box.bottom <= view.bottom;
}
