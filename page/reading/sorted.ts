/**
 * Sorts by merging; in steps, since the browser is asked about each two. What follows what is already in order is asked about once.
 *
 * @param compare asked about a later item and an earlier one; above or at 0: they are in order
 */
export function* sorted<T>(items: T[], compare: (later: T, earlier: T) => number): Generator<void, T[]> {
	if (items.length < 2) return items;
	const middle = items.length >> 1;
	const before = yield* sorted(items.slice(0, middle), compare);
	const after = yield* sorted(items.slice(middle), compare);
	yield;
	if (compare(after[0]!, before.at(-1)!) >= 0) return before.concat(after);
	const merged: T[] = [];
	let [i, j] = [0, 0];
	while (i < before.length && j < after.length) {
		merged.push(compare(after[j]!, before[i]!) >= 0 ? before[i++]! : after[j++]!);
		yield;
	}
	return merged.concat(before.slice(i), after.slice(j));
}
