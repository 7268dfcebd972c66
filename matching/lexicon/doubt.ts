import { toBase64 } from './base64';

/**
 * Pairs of characters that a dictionary word may hold together across an end of a label: 生活 holds 民生|活. Only where
 * such a pair stands, or a character that none of them has, is the segmenter asked. The set is a bitmap with one hash: a pair that is in it is always found, one
 * that is not is taken for a member now and then, which costs a needless question and nothing else.
 */
export type DoubtSet = Uint8Array;

/** Bits for each pair: fewer ask more questions in vain, more make the lexicon larger. */
const BITS = 6;

/** Where in the bitmap a pair of folded code units lies. */
function position(set: DoubtSet, before: number, after: number): number {
	const hash = Math.imul(Math.imul(before, 0x9e3779b1) ^ after, 0x85ebca6b);
	return ((hash ^ (hash >>> 15)) >>> 0) % (set.length * 8);
}

/** Whether a dictionary word may stand across the border between two folded code units. */
export function mayStraddle(set: DoubtSet, before: number, after: number): boolean {
	const at = position(set, before, after);
	return (set[at >> 3]! & (1 << (at & 7))) !== 0;
}

/** Puts pairs (strings of two code units) into a new set, as base64. `fromBase64` reads it. */
export function packDoubts(pairs: string[]): string {
	const set = new Uint8Array(Math.ceil((pairs.length * BITS) / 8) + 1);
	for (const pair of pairs) {
		const at = position(set, pair.charCodeAt(0), pair.charCodeAt(1));
		set[at >> 3]! |= 1 << (at & 7);
	}
	return toBase64(set);
}
