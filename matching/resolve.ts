import type { Occurrence } from './occurrence';

/**
 * Orders right occurrences that may overlap: the longest stands, the ones within it are nested in it, one that crosses it
 * goes. Nested ones that name no other term than the whole are left out.
 *
 * @returns the outermost occurrences in text order
 */
export function resolve(occurrences: Occurrence[]): Occurrence[] {
	const standing: Occurrence[] = [];
	const longestFirst = occurrences.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
	for (const occurrence of longestFirst) place(occurrence, standing);
	return inOrder(standing);
}

function place(occurrence: Occurrence, level: Occurrence[]): void {
	for (const other of level) {
		if (occurrence.end <= other.start || occurrence.start >= other.end) continue;
		const within = occurrence.start >= other.start && occurrence.end <= other.end;
		if (within && !occurrence.terms.every((term) => other.terms.includes(term))) place(occurrence, other.nested);
		return;
	}
	level.push(occurrence);
}

function inOrder(level: Occurrence[]): Occurrence[] {
	for (const { nested } of level) if (nested.length > 1) inOrder(nested);
	return level.sort((a, b) => a.start - b.start);
}
