/** A stretch of a text, UTF-16. */
interface Span {
	start: number;
	end: number;
}

// By insertion: an engine's own sort is made for many and fills a kilobyte for two.

/** Sorts a few spans in place by their starts. */
export function sortByStart<T extends Span>(spans: T[]): T[] {
	return insert(spans, (a, b) => a.start - b.start);
}

/** A few spans, the longest first, those of one length by their starts. */
export function longestFirst<T extends Span>(spans: readonly T[]): T[] {
	return insert(spans.slice(), (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
}

function insert<T>(items: T[], compare: (a: T, b: T) => number): T[] {
	for (let i = 1; i < items.length; i++) {
		const item = items[i]!;
		let at = i;
		for (; at > 0 && compare(items[at - 1]!, item) > 0; at--) items[at] = items[at - 1]!;
		items[at] = item;
	}
	return items;
}
