/** Part of the viewport's plane, in CSS px, and along which axis text proceeds through it. */
export interface View {
	top: number;
	bottom: number;
	left: number;
	right: number;
	flow: 'down' | 'left' | 'right';
}

/** The viewport and what is near it, for text in the writing mode of an element. */
export function viewFor(element: Element, { margin }: { margin: number }): View {
	const mode = getComputedStyle(element).writingMode;
	return {
		top: -margin * innerHeight,
		bottom: (1 + margin) * innerHeight,
		left: -margin * innerWidth,
		right: (1 + margin) * innerWidth,
		flow: mode === 'vertical-rl' ? 'left' : mode === 'vertical-lr' ? 'right' : 'down',
	};
}

/**
 * The items whose boxes lie in view, of items that stand one after the other along the flow; by binary search, so that of
 * thousands only a few are measured. An item without a box counts as lying before.
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
function place(box: DOMRectReadOnly | undefined, { top, bottom, left, right, flow }: View): -1 | 0 | 1 {
	if (!box) return -1;
	if (flow === 'down') return box.bottom < top ? -1 : box.top > bottom ? 1 : 0;
	if (flow === 'left') return box.left > right ? -1 : box.right < left ? 1 : 0;
	return box.right < left ? -1 : box.left > right ? 1 : 0;
}
