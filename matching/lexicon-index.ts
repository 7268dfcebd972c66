import { BEGINS, DIGIT, HAN, HYPHEN, IGNORED, KIND, LETTER, NEWLINE, QUOTE, SECOND, SPACE } from './characters';
import type { Tables } from './label-key';
import type { Lexicon } from './lexicon';
import { CUE, EXCEPT, FIELD, KEYED, SPELLING } from './lexicon-data';

const CUE_CODE = CUE.charCodeAt(0);
const EXCEPT_CODE = EXCEPT.charCodeAt(0);

/** Where the patterns and lines of some terms begin. */
export interface Starts {
	/** Starts of all fields that are labels. */
	starts: number[];
	/** The number of the line that each stands in. */
	lineOf: number[];
	/** Starts of the lines, and one more where the last ends. */
	lineStarts: number[];
}

/** Finds the labels in the terms of a lexicon. */
export function findStarts(terms: string): Starts {
	const starts: number[] = [];
	const lineOf: number[] = [];
	const lineStarts = [0];
	// Sought by the browser: a loop over every character would run before it is compiled.
	for (let at = terms.indexOf('\n'); at >= 0; at = terms.indexOf('\n', at + 1)) lineStarts.push(at + 1);
	lineStarts.push(terms.length + 1);
	let line = 0;
	for (let at = terms.indexOf(FIELD); at >= 0; at = terms.indexOf(FIELD, at + 1)) {
		while (at >= lineStarts[line + 1]!) line++;
		const next = terms.charCodeAt(at + 1);
		if (!(next >= 32) || next === CUE_CODE || next === EXCEPT_CODE) continue;
		starts.push(at + 1);
		lineOf.push(line);
	}
	return { starts, lineOf, lineStarts };
}

type Index = Pick<Lexicon, 'keys' | 'heads' | 'next' | 'filter' | 'singles'>;

const MARKS = KEYED + SPELLING;

/** A hash table of what patterns begin with, the patterns' first characters read as `candidates.ts` reads the text. */
export function indexStarts(terms: string, starts: number[], tables: Tables): Index {
	const { kinds, fold } = tables;
	const size = 1 << Math.max(4, Math.ceil(Math.log2(starts.length * 3)));
	const keys = new Int32Array(size);
	const heads = new Int32Array(size).fill(-1);
	const next = new Int32Array(starts.length * 2);
	const filter = new Uint8Array(1 << Math.max(13, Math.ceil(Math.log2(starts.length))));
	let singles = false;
	function add(beginning: number, after: number, link: number): void {
		const bit = filterBit(beginning, filter);
		filter[bit >> 3]! |= 1 << (bit & 7);
		const key = after === 0 ? beginning : longerKey(beginning, after);
		const slot = slotOf(key, keys, heads);
		keys[slot] = key;
		next[link] = heads[slot]!;
		heads[slot] = link;
	}
	for (let i = 0; i < starts.length; i++) {
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
	return { keys, heads, next, filter, singles };
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

/** Which bit of the filter stands for a beginning. */
function filterBit(beginning: number, filter: Uint8Array): number {
	return (Math.imul(beginning, 0x9e3779b1) >>> 4) & (filter.length * 8 - 1);
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
