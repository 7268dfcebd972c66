import type { Inflection } from './inflection';
import { inflect } from './inflection';
import { labelKey, type Tables } from './label-key';
import { CUE, EXCEPT, FIELD, LIST, NEAR, SPELLING, slug } from './lexicon-data';

/** A label of a term, or a longer word that is not the term, ready to be compared with a text. */
export interface Pattern {
	/** As the glossary writes it. */
	label: string;
	/** Folded, see `labelKey`; capitals are kept in `cased`. */
	key: string;
	cased: string;
	/** Id of the term that has the label; of an exception, of the term that it is not. */
	term: string;
	/** That id alone, as an occurrence has it. */
	terms: string[];
	exception: boolean;
	/** The one label that an exception is about; null: all of the term's. */
	only: string | null;
	/** It is the term's preferred label. */
	preferred: boolean;
	/** Words of which one must stand in the same sentence. */
	near: Cues | null;
	/** There are Latin letters in it. */
	letters: boolean;
	/** How its last word may end, if it is all Latin. */
	inflection: Inflection | null;
}

/** Cue words, as the glossary writes them and, in the same order, as they are compared with a text. */
export interface Cues {
	words: string[];
	keys: string[];
}

/** Reads the pattern that begins at `start` in the terms of a lexicon, see `lexicon-data.ts`. */
export function readPattern(terms: string, start: number, tables: Tables): Pattern {
	const from = terms.lastIndexOf('\n', start - 1) + 1;
	const to = endAt('\n', terms, start);
	const field = terms.slice(start, Math.min(to, endAt(FIELD, terms, start)));
	const isException = field[0] === EXCEPT;
	const [written, only] = unmarked(field).split(LIST) as [string, string | undefined];
	const cased = /^[!=]?~/.test(field) ? labelKey(written, tables) : written;
	const before = field[0] === SPELLING ? terms.slice(terms.lastIndexOf(FIELD, start - 2) + 1, start - 1) : '';
	const label = before === '' ? written : unmarked(before);
	const key = cased.toLowerCase();
	const latin = /^[a-z][\0-\u024f]*$/.test(key);
	const first = terms.indexOf(FIELD, from);
	const second = terms.indexOf(FIELD, first + 1);
	const term = terms.slice(from, first) || slug(terms.slice(second + 1, Math.min(to, endAt(FIELD, terms, second + 1))));
	return {
		label,
		key,
		cased,
		term,
		terms: [term],
		exception: isException,
		only: only ?? null,
		preferred: start <= second + 1,
		near: isException ? null : cuesOf(label, terms, { from, to }),
		letters: /[a-z]/.test(key),
		inflection: latin ? inflect(key) : null,
	};
}

function endAt(mark: string, terms: string, from: number): number {
	const at = terms.indexOf(mark, from);
	return at < 0 ? terms.length : at;
}

function unmarked(field: string): string {
	return field.replace(/^[!~=]+/, '');
}

function cuesOf(label: string, terms: string, { from, to }: { from: number; to: number }): Cues | null {
	for (let at = terms.indexOf(FIELD + CUE, from); at >= 0 && at < to; at = terms.indexOf(FIELD + CUE, at + 1)) {
		const field = terms.slice(at + 2, Math.min(to, endAt(FIELD, terms, at + 1)));
		const [labels, near] = field.split(NEAR);
		if (!labels!.split(LIST).includes(label)) continue;
		return { words: near!.split(LIST), keys: near!.toLowerCase().split(LIST) };
	}
	return null;
}
