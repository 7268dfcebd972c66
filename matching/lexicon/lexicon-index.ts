import { toBase64 } from './base64';
import { DIGIT, HYPHEN, IGNORED, KIND, LETTER, NEWLINE, QUOTE, SPACE } from './characters';
import type { Tables } from './label-key';

/** What a label is found by. */
export interface Beginnings {
	/** Its first character that counts, and the second if it is no Latin word; folded code units. */
	first: number;
	second: number | null;
	isLatin: boolean;
	/**
	 * As numbers: two Han characters, or a word's first four letters; of a label that goes on, those with the character after them,
	 * see `longerKey`. A short Latin word has another, with the s of its plural.
	 */
	beginnings: number[];
}

/** How a label begins, read as `candidates.ts` reads a text. */
export function beginningsOf(label: string, tables: Tables): Beginnings {
	const { kinds, fold } = tables;
	const read = (place: number) =>
		place < label.length ? fold[label.charCodeAt(place)]! || label.charCodeAt(place) : 0;
	const at = significant(label, 0, tables);
	const first = read(at);
	if ((kinds[first]! & KIND) === LETTER) {
		const length = wordLength(label, at, tables);
		// The last letters may be inflected.
		const goesOn = label.length >= at + Math.min(length, 4) + 5;
		const beginnings = [keyOf(latinKey(label, at, tables), goesOn ? afterLatin(label, at, tables) : 0)];
		// A plural may begin otherwise: AI, AIs; its last letters are left to the comparison.
		if (length < 4 && at + length === label.length) beginnings.push(latinKey(`${label.slice(at)}s`, 0, tables));
		return { first, second: null, isLatin: true, beginnings };
	}
	const second = significant(label, at + 1, tables);
	if (second >= label.length) return { first, second: null, isLatin: false, beginnings: [first << 16] };
	const beginning = (first << 16) | read(second);
	const after = read(significant(label, second + 1, tables));
	return { first, second: read(second), isLatin: false, beginnings: [keyOf(beginning, after)] };
}

function keyOf(beginning: number, after: number): number {
	return after === 0 ? beginning : longerKey(beginning, after);
}

/** The key of a beginning with the character after it. */
export function longerKey(beginning: number, after: number): number {
	return Math.imul(beginning ^ Math.imul(after, 0x85ebca6b), 0xc2b2ae35);
}

/** The next character from `at` on that counts: not white space, a quotation mark or a zero-width character. */
export function significant(text: string, from: number, { kinds }: Tables): number {
	let at = from;
	for (; at < text.length; at++) {
		const code = text.charCodeAt(at);
		const kind = kinds[code]! & KIND;
		if (code === 9 || code === 10) break;
		if (kind !== SPACE && kind !== QUOTE && kind !== IGNORED) break;
	}
	return at;
}

/** What follows the letters that `latinKey` reads, white space and hyphens read over; 0: nothing. */
export function afterLatin(text: string, at: number, { kinds, fold }: Tables): number {
	let read = 0;
	let isOver = false;
	for (let i = at; i < text.length; i++) {
		const code = text.charCodeAt(i);
		const kind = kinds[code]! & KIND;
		if (kind === IGNORED) continue;
		if (kind === SPACE || kind === NEWLINE || kind === HYPHEN) isOver = true;
		else if (isOver || read === 4 || (kind !== LETTER && kind !== DIGIT)) return fold[code]! || code;
		else read++;
	}
	return 0;
}

/** Length of the run of letters and digits from `at` on. */
function wordLength(text: string, at: number, { kinds }: Tables): number {
	let end = at;
	for (; end < text.length; end++) {
		const kind = kinds[text.charCodeAt(end)]! & KIND;
		if (kind !== LETTER && kind !== DIGIT) break;
	}
	return end - at;
}

/** What a Latin word begins with, as a number: its first four letters or digits at most. */
export function latinKey(word: string, at: number, { kinds, fold }: Tables): number {
	let key = 0;
	for (let i = at, count = 0; count < 4 && i < word.length; i++) {
		const code = word.charCodeAt(i);
		const kind = kinds[code]! & KIND;
		if (kind === IGNORED) continue;
		if (kind !== LETTER && kind !== DIGIT) break;
		key = key * 53 + (fold[code]! || code);
		count++;
	}
	return key | (1 << 30);
}

/** Bits for each beginning, at least; with two hashes one in thirty texts passes that has nothing to find. */
const BITS = 8;

/** A Bloom filter of beginnings with two hashes, as base64; `fromBase64` reads it. */
export function packFilter(beginnings: Iterable<number>, count: number): string {
	const filter = new Uint8Array(1 << Math.max(4, Math.ceil(Math.log2(count * BITS)) - 3));
	for (const beginning of beginnings) {
		for (const bit of [firstBit(beginning, filter), secondBit(beginning, filter)]) filter[bit >> 3]! |= 1 << (bit & 7);
	}
	return toBase64(filter);
}

/** Whether some label may begin so; `false` is sure. */
export function mayBegin(beginning: number, filter: Uint8Array): boolean {
	const bit = firstBit(beginning, filter);
	if ((filter[bit >> 3]! & (1 << (bit & 7))) === 0) return false;
	const other = secondBit(beginning, filter);
	return (filter[other >> 3]! & (1 << (other & 7))) !== 0;
}

/** The top of the product, on which all bits of both factors tell. */
function firstBit(beginning: number, filter: Uint8Array): number {
	return Math.imul(beginning, 0x9e3779b1) >>> Math.clz32(filter.length * 8 - 1);
}

function secondBit(beginning: number, filter: Uint8Array): number {
	return Math.imul(beginning ^ (beginning >>> 15), 0x85ebca77) >>> Math.clz32(filter.length * 8 - 1);
}

/** In which of so many chunks (a power of two) labels lie that begin so. */
export function chunkOf(beginning: number, chunks: number): number {
	return (Math.imul(beginning ^ (beginning >>> 13), 0xc2b2ae35) >>> 12) & (chunks - 1);
}
