/**
 * Pairs of characters that a dictionary word may hold together across an end of a label: 生活 holds 民生|活. Only where
 * such a pair stands, or a character that none of them has, is the segmenter asked. The set is a bitmap with one hash: a pair that is in it is always found, one
 * that is not is taken for a member now and then, which costs a needless question and nothing else.
 */
export interface DoubtSet {
	bits: Uint8Array;
	/** log2 of the number of bits. */
	log: number;
}

/** Where in the bitmap a pair of folded code units lies. */
function position(set: DoubtSet, before: number, after: number): number {
	return Math.imul(Math.imul(before, 0x9e3779b1) ^ after, 0x85ebca6b) >>> (32 - set.log);
}

/** Whether a dictionary word may stand across the border between two folded code units. */
export function mayStraddle(set: DoubtSet, before: number, after: number): boolean {
	const at = position(set, before, after);
	return (set.bits[at >> 3]! & (1 << (at & 7))) !== 0;
}

/** Puts pairs (strings of two code units) into a new set with about eight bits for each. */
export function packDoubts(pairs: Iterable<string>): string {
	const list = [...pairs];
	const log = Math.max(10, Math.ceil(Math.log2(list.length * 6)));
	const set: DoubtSet = { bits: new Uint8Array(1 << (log - 3)), log };
	for (const pair of list) {
		const at = position(set, pair.charCodeAt(0), pair.charCodeAt(1));
		set.bits[at >> 3]! |= 1 << (at & 7);
	}
	return btoa(String.fromCharCode(...set.bits));
}

/** Reads what `packDoubts` wrote. */
export function unpackDoubts(packed: string): DoubtSet {
	const raw = atob(packed);
	const bits = new Uint8Array(raw.length);
	for (let i = 0; i < raw.length; i++) bits[i] = raw.charCodeAt(i);
	return { bits, log: Math.log2(bits.length * 8) };
}
