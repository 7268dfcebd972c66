import type { Inflection } from '../../text/inflection';
import { inflect } from '../../text/inflection';
import { HAN, KIND } from './characters';
import { labelKey, type Tables } from './label-key';
import { CUE, EXCEPT, FIELD, LIST, NEAR, SPELLING } from './lexicon-data';

/** A label of a term, or a longer word that is not the term, ready to be compared with a text. */
export interface Pattern {
	line: Line;
	/** As the glossary writes it. */
	label: string;
	/** Folded, see `labelKey`; capitals are kept in `cased`. */
	key: string;
	cased: string;
	/** It is the term's preferred label. */
	preferred: boolean;
	/** Words of which one must stand in the same sentence. */
	near: Cues | null;
	/** There are Latin letters in it. */
	letters: boolean;
	/** How its last word may end, if it is all Latin. */
	inflection: Inflection | null;
	/** The longer words that it may stand in without being the term; null: not looked for yet. */
	exceptions: ExceptionPlace[] | null;
}

/** Where a label's first character may stand in a longer word: after so many that count, see `exceptions.ts`. */
export interface ExceptionPlace {
	exception: LineException;
	before: number;
	/** What must stand just before the label, or just after it; 0: the whole is to be compared. UTF-16 code units, folded. */
	left: number;
	right: number;
}

/** Labels that need a cue word, and the words, as the glossary writes them and, in that order, as they are compared. */
export interface Cues {
	labels: string[];
	words: string[];
	keys: string[];
}

/** What a line of a chunk says of the term that has the label. What is seldom needed is read when it is. */
export interface Line {
	/** Id of the term that has the label, and that the exceptions are not. */
	term: string;
	/** That id alone, as an occurrence has it. */
	terms: string[];
	/** One that was added to the lexicon: of the words that may straddle it nothing is known ahead. */
	isAdded: boolean;
	/** All that stands in the exceptions, marks and what separates them included. */
	excepted: string;
	exceptions: LineException[] | null;
}

/** A longer word that is not the term. */
export interface LineException {
	/** As it is written, with `KEYED` before it where it is not compared so. */
	word: string;
	/** The one label that it is about; null: all of the term's. */
	only: string | null;
	/** Null until it is read. */
	pattern: Pattern | null;
}

/** Reads the pattern of a line of a chunk, from the term's id on; see `lexicon-data.ts`. */
export function readPattern(
	rest: string,
	{ preferred, isAdded, tables }: { preferred: boolean; isAdded: boolean; tables: Tables },
): Pattern {
	const [term, field, ...more] = rest.split(FIELD) as [string, string, ...string[]];
	const last = more.at(-1)?.[0] === CUE ? more.pop()! : null;
	const line: Line = { term, terms: [term], isAdded, excepted: more.join(FIELD), exceptions: null };
	return patternOf(field, { line, preferred, near: last === null ? null : readCues(last), tables });
}

function patternOf(
	field: string,
	{ line, preferred, near, tables }: { line: Line; preferred: boolean; near: Cues | null; tables: Tables },
): Pattern {
	const isPlain = (tables.kinds[field.charCodeAt(0)]! & KIND) === HAN && !LATIN.test(field);
	const [written, spelled] = isPlain ? [field] : (field.replace(/^[~=]+/, '').split(LIST) as [string, string?]);
	const cased = !isPlain && /^=?~/.test(field) ? labelKey(written, tables) : written;
	const key = isPlain ? field : cased.toLowerCase();
	return {
		line,
		label: field[0] === SPELLING ? spelled! : written,
		key,
		cased,
		preferred,
		near,
		letters: !isPlain && /[a-z]/.test(key),
		inflection: !isPlain && /^[a-z][\0-\u024f]*$/.test(key) ? inflect(key) : null,
		exceptions: null,
	};
}

const LATIN = /[A-Za-z]/;

/** The longer words of a line that are not its term. */
export function exceptionsOf(line: Line): LineException[] {
	line.exceptions ??= line.excepted.split(FIELD).map((field) => {
		const [word, only = null] = field.slice(EXCEPT.length).split(LIST);
		return { word: word!, only, pattern: null };
	});
	return line.exceptions;
}

/** The pattern of an exception of a line. */
export function readException(exception: LineException, line: Line, tables: Tables): Pattern {
	exception.pattern ??= {
		...patternOf(exception.word, { line, preferred: false, near: null, tables }),
		// One that is about a single label may be another form of it: “sanction” of sanctions.
		...(exception.only !== null && { inflection: null }),
	};
	return exception.pattern;
}

function readCues(field: string): Cues {
	const [labels, near] = field.slice(CUE.length).split(NEAR) as [string, string];
	const words = near.split(LIST);
	const lower = near.toLowerCase();
	return { labels: labels.split(LIST), words, keys: lower === near ? words : lower.split(LIST) };
}
