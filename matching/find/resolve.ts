import type { Occurrence } from '../occurrence';
import { longestFirst, sortByStart } from './order';

// Loops by index: until a browser has compiled a loop over an iterator, each step of it is an object.

/**
 * Orders right occurrences that may overlap: the longest stands, the ones within it are nested in it, one that crosses it
 * goes. Nested ones that name no other term than the whole are left out.
 *
 * @returns the outermost occurrences in text order
 */
export function resolve(occurrences: Occurrence[]): Occurrence[] {
	if (occurrences.length < 2) return occurrences;
	const standing: Occurrence[] = [];
	const ordered = longestFirst(occurrences);
	for (let i = 0; i < ordered.length; i++) place(ordered[i]!, standing);
	return inOrder(standing);
}

function place(occurrence: Occurrence, level: Occurrence[]): void {
	for (let i = 0; i < level.length; i++) {
		const other = level[i]!;
		if (occurrence.end <= other.start || occurrence.start >= other.end) continue;
		const isWithin = occurrence.start >= other.start && occurrence.end <= other.end;
		if (!isWithin || namesNoOther(occurrence.terms, other.terms)) return;
		if (other.nested.length === 0) other.nested = [occurrence];
		else place(occurrence, other.nested);
		return;
	}
	level.push(occurrence);
}

function namesNoOther(terms: string[], known: string[]): boolean {
	for (let i = 0; i < terms.length; i++) if (!known.includes(terms[i]!)) return false;
	return true;
}

function inOrder(level: Occurrence[]): Occurrence[] {
	for (let i = 0; i < level.length; i++) if (level[i]!.nested.length > 0) inOrder(level[i]!.nested);
	return sortByStart(level);
}
