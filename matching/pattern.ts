import type { Inflection } from './inflection';
import { inflect } from './inflection';
import { labelKey, type Tables } from './label-key';
import { CUE, EXCEPT, FIELD, KEYED, LIST, NEAR, SPELLING, slug } from './lexicon-data';

/** A label of a term, or a longer word that is not the term, ready to be compared with a text. */
export interface Pattern {
	/** As the glossary writes it. */
	label: string;
	/** Folded, see `labelKey`; capitals are kept in `cased`. */
	key: string;
	cased: string;
	/** Id of the term that has the label; of an exception, of the term that it is not. */
	term: string;
	exception: boolean;
	/** The one label that an exception is about; null: all of the term's. */
	only: string | null;
	/** It is the term's preferred label. */
	preferred: boolean;
	/** Words of which one must stand in the same sentence. */
	near: string[] | null;
	/** There are Latin letters in it. */
	letters: boolean;
	/** How its last word may end, if it is all Latin. */
	inflection: Inflection | null;
}

/** Reads the pattern that begins at `start` in the terms of a lexicon, see `lexicon-data.ts`. */
export function readPattern(terms: string, start: number, tables: Tables): Pattern {
	const from = terms.lastIndexOf('\n', start - 1) + 1;
	const to = terms.indexOf('\n', start);
	const fields = terms.slice(from, to < 0 ? undefined : to).split(FIELD);
	const at = terms.slice(from, start).split(FIELD).length - 1;
	const mark = fields[at]![0]!;
	const [written, only] = fields[at]!.replace(/^[!~=]+/, '').split(LIST) as [string, string | undefined];
	const cased = /^[!=]?~/.test(fields[at]!) ? labelKey(written, tables) : written;
	const label = mark === SPELLING ? fields[at - 1]!.replace(KEYED, '') : written;
	const key = cased.toLowerCase();
	const latin = /^[a-z][\0-\u024f]*$/.test(key);
	return {
		label,
		key,
		cased,
		term: fields[0] || slug(fields[2]!),
		exception: mark === EXCEPT,
		only: only ?? null,
		preferred: at < 3,
		near: mark === EXCEPT ? null : cuesOf(label, fields),
		letters: /[a-z]/.test(key),
		inflection: latin ? inflect(key) : null,
	};
}

function cuesOf(label: string, fields: string[]): string[] | null {
	for (const field of fields) {
		if (field[0] !== CUE) continue;
		const [labels, near] = field.slice(1).split(NEAR);
		if (labels!.split(LIST).includes(label)) return near!.split(LIST);
	}
	return null;
}
