import { inflect } from '../../text/inflection';

/** So many letters of the first word are compared; fewer end in `END`. */
const LETTERS = 3;
const END = '$';
const HAN = /[\u2e80-\u2fd5\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/;
/** A run of anything but white space, punctuation and what is read over. */
const WORD = /[^\s!-/:-@[-`{-~\u0080-\u00bf\u2000-\u206f\u3000-\u3003\u3008-\u3029\u3030-\u303f\ufeff]+/g;

/**
 * Whether a text may hold a term at all: it has a Han character, or a word that begins like one of a label in other letters.
 * Needs no lexicon, so that most frames without Chinese never load one; `false` is sure.
 *
 * @param beginnings what `firstLetters` gave for the labels
 */
export function mayHoldTerm(text: string, beginnings: Pick<ReadonlySet<string>, 'has'>): boolean {
	if (HAN.test(text)) return true;
	// Full-width letters are read as the others.
	const plain = /[\uff00-\uffef]/.test(text) ? text.normalize('NFKC') : text;
	for (const [word] of plain.matchAll(WORD)) if (beginnings.has(beginningOf(word))) return true;
	return false;
}

/** How the labels begin that have no Han character, each beginning once. */
export function firstLetters(labels: Iterable<string>): string[] {
	const beginnings = new Set<string>();
	for (const label of labels) addFirstLetters(label, beginnings);
	return [...beginnings].sort();
}

/** Adds how one label begins, if it has no Han character. */
export function addFirstLetters(label: string, beginnings: Set<string>): void {
	if (HAN.test(label)) return;
	const words = label.normalize('NFKC').match(WORD) ?? [];
	// “A” of A-shares stands on every page, “sha” of it on few.
	const word = words.find(({ length }) => length >= LETTERS) ?? words[0];
	if (word === undefined) return;
	beginnings.add(beginningOf(word));
	if (word !== words.at(-1)) return;
	const { stem, endings } = inflect(word.toLowerCase());
	for (const ending of endings) beginnings.add(beginningOf(word.slice(0, stem) + ending));
}

/** Beginnings as one string, which takes a tenth of the memory of a set, in every frame; see `holdsBeginning`. */
export function packBeginnings(sorted: readonly string[]): string {
	return sorted.map((beginning) => beginning.padEnd(LETTERS)).join('');
}

/** Whether a beginning is among those of `packBeginnings`. */
export function holdsBeginning(packed: string, beginning: string): boolean {
	const wanted = beginning.padEnd(LETTERS);
	let low = 0;
	let high = packed.length / LETTERS;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (packed.slice(middle * LETTERS, (middle + 1) * LETTERS) < wanted) low = middle + 1;
		else high = middle;
	}
	return packed.startsWith(wanted, low * LETTERS);
}

function beginningOf(word: string): string {
	return (word.length < LETTERS ? word + END : word.slice(0, LETTERS)).toLowerCase();
}
