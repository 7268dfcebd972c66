import { BEGINS, DIGIT, HAN, HYPHEN, IGNORED, KIND, LETTER, NEWLINE, QUOTE, SECOND, SPACE } from './characters';
import type { Tables } from './label-key';
import type { Lexicon } from './lexicon';
import { CUE, EXCEPT, FIELD, KEYED, SPELLING } from './lexicon-data';

const CUE_CODE = CUE.charCodeAt(0);
const EXCEPT_CODE = EXCEPT.charCodeAt(0);

/** Starts of all fields that are labels. */
export function findStarts(terms: string): number[] {
	const starts: number[] = [];
	// Sought by the browser: a loop over every character would run before it is compiled.
	for (let at = terms.indexOf(FIELD); at >= 0; at = terms.indexOf(FIELD, at + 1)) {
		const next = terms.charCodeAt(at + 1);
		if (next >= 32 && next !== CUE_CODE && next !== EXCEPT_CODE) starts.push(at + 1);
	}
	return starts;
}

type Index = Pick<Lexicon, 'keys' | 'heads' | 'next' | 'continuations' | 'singles'>;

const MARKS = KEYED + SPELLING;

export function indexStarts(terms: string, starts: number[], tables: Tables): Index {
	const { kinds, fold } = tables;
	const size = 1 << Math.max(4, Math.ceil(Math.log2(starts.length * 2)));
	const keys = new Int32Array(size);
	const heads = new Int32Array(size).fill(-1);
	const next = new Int32Array(starts.length * 2);
	const continuations = new Uint16Array(starts.length * 2);
	let singles = false;
	function add(key: number, link: number, continuation: number): void {
		const slot = slotOf(key, keys, heads);
		keys[slot] = key;
		next[link] = heads[slot]!;
		heads[slot] = link;
		continuations[link] = continuation;
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
			if (length < 4 && !(end >= 32)) add(latinKey(`${terms.slice(at, at + length)}s`, 0, tables), i * 2 + 1, 0);
			const after = afterBeginning(terms, at, tables);
			// The last letters may be inflected.
			const inner = isInner(terms, at + Math.min(length, 4));
			add(latinKey(terms, at, tables), i * 2, inner ? after : 0);
			continue;
		}
		const second = (kinds[terms.charCodeAt(at + 1)]! & KIND) === HAN ? at + 1 : significant(terms, at + 1, tables);
		const third =
			(kinds[terms.charCodeAt(second + 1)]! & KIND) === HAN ? second + 1 : significant(terms, second + 1, tables);
		const b = terms.charCodeAt(second);
		const c = terms.charCodeAt(third);
		const single = !(b >= 32);
		if (single) singles = true;
		else kinds[fold[b]! || b]! |= SECOND;
		add((first << 16) | (single ? 0 : fold[b]! || b), i * 2, single || !(c >= 32) ? 0 : fold[c]! || c);
	}
	return { keys, heads, next, continuations, singles };
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

/** Whether four more characters follow in the field. */
function isInner(terms: string, at: number): boolean {
	for (let i = at; i < at + 5; i++) if (!(terms.charCodeAt(i) >= 32)) return false;
	return true;
}

/** What follows the beginning of a Latin word that `latinKey` reads, over a blank or hyphen; 0: it can't be said. */
export function afterBeginning(text: string, at: number, { kinds, fold }: Tables): number {
	for (let i = at; i < text.length; i++) {
		const code = text.charCodeAt(i);
		const kind = kinds[code]! & KIND;
		if (kind === IGNORED) return 0;
		if (kind === LETTER || kind === DIGIT ? i - at >= 4 : kind !== SPACE && kind !== NEWLINE && kind !== HYPHEN) {
			return fold[code]! || code;
		}
		if (kind !== LETTER && kind !== DIGIT) {
			const next = nextWord(text, i, kinds);
			return next < 0 ? 0 : fold[text.charCodeAt(next)]! || text.charCodeAt(next);
		}
	}
	return 0;
}

function nextWord(text: string, from: number, kinds: Uint8Array): number {
	for (let i = from; i < text.length; i++) {
		const kind = kinds[text.charCodeAt(i)]! & KIND;
		if (kind === IGNORED) return -1;
		if (kind !== SPACE && kind !== NEWLINE && kind !== HYPHEN) return i;
	}
	return -1;
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
