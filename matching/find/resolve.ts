import type { Occurrence } from '../occurrence';

interface Span {
	start: number;
	end: number;
}

export const byStart = (a: Span, b: Span): number => a.start - b.start;
/** Those of one length by their starts. */
export const longestFirst = (a: Span, b: Span): number => b.end - b.start - (a.end - a.start) || a.start - b.start;

/**
 * Orders right occurrences that may overlap: the longest stands, the ones within it are nested in it, one that crosses it
 * goes. Nested ones that name no other term than the whole are left out.
 *
 * @returns the outermost occurrences in text order
 */
export function resolve(occurrences: Occurrence[]): Occurrence[] {
	const standing: Occurrence[] = [];
	for (const occurrence of occurrences.sort(longestFirst)) place(occurrence, standing);
	return inOrder(standing);
}

function place(occurrence: Occurrence, level: Occurrence[]): void {
	const other = level.find(({ start, end }) => occurrence.start < end && start < occurrence.end);
	if (!other) {
		level.push(occurrence);
		return;
	}
	const isWithin = occurrence.start >= other.start && occurrence.end <= other.end;
	if (isWithin && occurrence.terms.some((term) => !other.terms.includes(term))) place(occurrence, other.nested);
}

function inOrder(level: Occurrence[]): Occurrence[] {
	for (const { nested } of level) inOrder(nested);
	return level.sort(byStart);
}
