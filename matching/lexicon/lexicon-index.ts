import { fromBase64, toBase64 } from './base64';
import { BEGINS, DIGIT, HAN, HYPHEN, IGNORED, KIND, LETTER, NEWLINE, QUOTE, SECOND, SPACE } from './characters';
import type { Tables } from './label-key';
import { CUE, EXCEPT, FIELD, KEYED, SPELLING } from './lexicon-data';

const CUE_CODE = CUE.charCodeAt(0);
const EXCEPT_CODE = EXCEPT.charCodeAt(0);

/** Where the patterns of a lexicon are found by what they begin with. */
export interface Index {
	/** Where each pattern begins in the terms: all fields that are labels, in order. */
	starts: Int32Array;
	/**
	 * Hash table over what patterns begin with: key, first link. Link / 2 is the number of a pattern. A beginning is two Han
	 * characters or four letters; those with more after it are found under both, see `longerKey`.
	 */
	keys: Int32Array;
	heads: Int32Array;
	/** The next link of the same key. */
	next: Int32Array;
	/** Bitmap with one hash of all beginnings: most text is told from them here. */
	filter: Uint8Array;
	/** Whether there are patterns of one character. */
	singles: boolean;
}

/** Finds the labels in the terms of a lexicon, from a line on. */
export function findStarts(terms: string, from = 0): number[] {
	const starts: number[] = [];
	// Sought by the browser: a loop over every character would run before it is compiled.
	for (let at = terms.indexOf(FIELD, from); at >= 0; at = terms.indexOf(FIELD, at + 1)) {
		const next = terms.charCodeAt(at + 1);
		if (next >= 32 && next !== CUE_CODE && next !== EXCEPT_CODE) starts.push(at + 1);
	}
	return starts;
}

const MARKS = KEYED + SPELLING;

/** An index with nothing in it, and room for so many patterns. */
export function emptyIndex(room: number): Index {
	return {
		starts: new Int32Array(0),
		keys: new Int32Array(0),
		heads: new Int32Array(0),
		next: new Int32Array(0),
		filter: new Uint8Array(1 << Math.max(13, Math.ceil(Math.log2(room)))),
		singles: false,
	};
}

/** Whether an index has a filter that still tells with so many more patterns. */
export function hasRoomFor(more: number, { starts, filter }: Index): boolean {
	return starts.length + more <= filter.length * 2;
}

/**
 * The index with more patterns in it, their first characters read as `candidates.ts` reads the text. What they begin with
 * is flagged in the table of kinds.
 */
export function addStarts(index: Index, terms: string, added: number[], tables: Tables): Index {
	const { kinds, fold } = tables;
	const { filter } = index;
	const known = index.starts.length;
	const starts = longer(index.starts, known + added.length);
	starts.set(added, known);
	const next = longer(index.next, starts.length * 2);
	const { keys, heads } = longerTable(index, starts.length);
	let { singles } = index;
	function add(beginning: number, after: number, link: number): void {
		const bit = filterBit(beginning, filter);
		filter[bit >> 3]! |= 1 << (bit & 7);
		const key = after === 0 ? beginning : longerKey(beginning, after);
		const slot = slotOf(key, keys, heads);
		keys[slot] = key;
		next[link] = heads[slot]!;
		heads[slot] = link;
	}
	for (let i = known; i < starts.length; i++) {
		let at = starts[i]!;
		if ((kinds[terms.charCodeAt(at)]! & KIND) !== HAN) {
			while (MARKS.includes(terms[at]!)) at++;
			at = significant(terms, at, tables);
		}
		const first = fold[terms.charCodeAt(at)]! || terms.charCodeAt(at);
		kinds[first]! |= BEGINS;
		if ((kinds[first]! & KIND) === LETTER) {
			const length = wordLength(terms, at, tables);
			const end = terms.charCodeAt(at + length);
			// A plural may begin otherwise: AI, AIs; its last letters are left to the comparison.
			if (length < 4 && !(end >= 32)) add(latinKey(`${terms.slice(at, at + length)}s`, 0, tables), 0, i * 2 + 1);
			// The last letters may be inflected.
			const isInner = isFollowed(terms, at + Math.min(length, 4));
			add(latinKey(terms, at, tables), isInner ? afterLatin(terms, at, tables) : 0, i * 2);
			continue;
		}
		const second = (kinds[terms.charCodeAt(at + 1)]! & KIND) === HAN ? at + 1 : significant(terms, at + 1, tables);
		const third =
			(kinds[terms.charCodeAt(second + 1)]! & KIND) === HAN ? second + 1 : significant(terms, second + 1, tables);
		const b = terms.charCodeAt(second);
		const c = terms.charCodeAt(third);
		if (!(b >= 32)) {
			singles = true;
			add(first << 16, 0, i * 2);
			continue;
		}
		kinds[fold[b]! || b]! |= SECOND;
		add((first << 16) | (fold[b]! || b), c >= 32 ? fold[c]! || c : 0, i * 2);
	}
	return { starts, keys, heads, next, filter, singles };
}

function longer(array: Int32Array, length: number): Int32Array {
	const copy = new Int32Array(length);
	copy.set(array);
	return copy;
}

/** The hash table of an index, in which so many patterns leave a third of the slots free. */
function longerTable({ keys, heads }: Index, patterns: number): Pick<Index, 'keys' | 'heads'> {
	const size = 1 << Math.max(4, Math.ceil(Math.log2(patterns * 1.5)));
	if (size <= heads.length) return { keys, heads };
	const table = { keys: new Int32Array(size), heads: new Int32Array(size).fill(-1) };
	for (let slot = 0; slot < heads.length; slot++) {
		if (heads[slot] === -1) continue;
		const moved = slotOf(keys[slot]!, table.keys, table.heads);
		table.keys[moved] = keys[slot]!;
		table.heads[moved] = heads[slot]!;
	}
	return table;
}

/** An index as base64: 32-bit words, the lengths of its arrays and then the arrays. */
export function packIndex({ starts, keys, heads, next, filter, singles }: Index): string {
	const words = new Int32Array(filter.buffer);
	const lengths = [starts.length, keys.length, words.length, Number(singles)];
	return toBase64(
		new Uint8Array(Int32Array.from([...lengths, ...starts, ...keys, ...heads, ...next, ...words]).buffer),
	);
}

/** Reads what `packIndex` wrote. */
export function unpackIndex(packed: string): Index {
	const words = new Int32Array(fromBase64(packed).buffer);
	let at = 4;
	const take = (length: number) => {
		at += length;
		return words.subarray(at - length, at);
	};
	const [patterns = 0, slots = 0, filter = 0, singles = 0] = words;
	return {
		starts: take(patterns),
		keys: take(slots),
		heads: take(slots),
		next: take(patterns * 2),
		filter: new Uint8Array(take(filter).slice().buffer),
		singles: singles === 1,
	};
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

/** Whether more characters follow in the field than an inflection could change. */
function isFollowed(terms: string, at: number): boolean {
	for (let i = at; i < at + 5; i++) if (!(terms.charCodeAt(i) >= 32)) return false;
	return true;
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

/** Whether some pattern may begin so; `false` is sure. */
export function mayBegin(beginning: number, filter: Uint8Array): boolean {
	const bit = filterBit(beginning, filter);
	return (filter[bit >> 3]! & (1 << (bit & 7))) !== 0;
}

/** Which bit of the filter stands for a beginning: the top of the product, on which all bits of both factors tell. */
function filterBit(beginning: number, filter: Uint8Array): number {
	return Math.imul(beginning, 0x9e3779b1) >>> Math.clz32(filter.length * 8 - 1);
}

/** The key of a beginning with the character after it. */
export function longerKey(beginning: number, after: number): number {
	return Math.imul(beginning ^ Math.imul(after, 0x85ebca6b), 0xc2b2ae35);
}

/** Where a key stands, or would stand, in the hash table. */
export function slotOf(key: number, keys: Int32Array, heads: Int32Array): number {
	const mask = keys.length - 1;
	let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
	while (heads[slot] !== -1 && keys[slot] !== key) slot = (slot + 1) & mask;
	return slot;
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
