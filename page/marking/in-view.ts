/** The viewport and what is near it, along the axis that text proceeds on; CSS px. */
export interface View {
	start: number;
	end: number;
	/** Where a box begins and ends on that axis. */
	extent: (box: DOMRectReadOnly) => [start: number, end: number];
}

/** The viewport with so many more of it on either side, for text in the writing mode of an element. */
export function viewFor(element: Element, { margin }: { margin: number }): View {
	const mode = getComputedStyle(element).writingMode;
	const isDown = mode !== 'vertical-rl' && mode !== 'vertical-lr';
	const size = isDown ? innerHeight : innerWidth;
	return {
		start: -margin * size,
		end: (1 + margin) * size,
		extent: ({ top, bottom, left, right }) =>
			isDown ? [top, bottom] : mode === 'vertical-lr' ? [left, right] : [size - right, size - left],
	};
}

/**
 * The items whose boxes lie in view, of items that stand one after the other; by binary search, so that of thousands only
 * a few are measured. An item without a box counts as lying before.
 */
export function inView<T>(items: readonly T[], boxOf: (item: T) => DOMRectReadOnly | undefined, view: View): T[] {
	let low = 0;
	let high = items.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (place(boxOf(items[middle] as T), view) < 0) low = middle + 1;
		else high = middle;
	}
	const found: T[] = [];
	for (const item of items.slice(low)) {
		const at = place(boxOf(item), view);
		if (at > 0) break;
		if (at === 0) found.push(item);
	}
	return found;
}

/** Before the view, in it, or behind it. */
function place(box: DOMRectReadOnly | undefined, { start, end, extent }: View): -1 | 0 | 1 {
	if (!box) return -1;
	const [from, to] = extent(box);
	return to < start ? -1 : from > end ? 1 : 0;
}
