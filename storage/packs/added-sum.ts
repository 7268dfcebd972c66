import type { LabelIndex } from '../../matching/lexicon/lexicon-data';

/** What begins a sum over labels as they are stored, by which damage is noticed: their index, and how they begin in letters. */
export function sumOfIndex(index: LabelIndex, letters: string): number {
	const { id, version, size, filter, begins, seconds, hasSingles, packs } = index;
	return addUp(JSON.stringify([id, version, size, filter, begins, seconds, hasSingles, packs, letters]), 0x811c9dc5);
}

/** The sum with a chunk added (FNV-1a). Half a character counts as the storage of some browsers gives it back. */
export function addUp(text: string, sum: number): number {
	const stored = text.toWellFormed?.() ?? text;
	let next = sum;
	for (let i = 0; i < stored.length; i++) next = Math.imul(next ^ stored.charCodeAt(i), 0x01000193);
	return next >>> 0;
}
