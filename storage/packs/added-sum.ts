import type { LabelIndex } from '../../matching/lexicon/lexicon-data';

/** What begins a sum over labels as they are stored, by which damage is noticed: their index, and how they begin in letters. */
export function sumOfIndex(index: LabelIndex, letters: string): number {
	const { id, version, size, filter, begins, seconds, hasSingles, packs } = index;
	return addUp(JSON.stringify([id, version, size, filter, begins, seconds, hasSingles, packs, letters]), 0x811c9dc5);
}

/** The sum with a chunk added (FNV-1a). */
export function addUp(text: string, sum: number): number {
	let next = sum;
	for (let i = 0; i < text.length; i++) next = Math.imul(next ^ text.charCodeAt(i), 0x01000193);
	return next >>> 0;
}
