import { HAN, KIND } from './characters';
import type { Inflection } from './inflection';
import { inflect } from './inflection';
import { labelKey, type Tables } from './label-key';
import { CUE, EXCEPT, FIELD, LIST, NEAR, SPELLING, slug } from './lexicon-data';

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

/** What the patterns of one term share: its line in the terms of a lexicon. What is seldom needed is read when it is. */
export interface Line {
	/** Id of the term that has the labels, and that the exceptions are not. */
	term: string;
	/** That id alone, as an occurrence has it. */
	terms: string[];
	/** Where the preferred English label begins: what begins no later is preferred. */
	preferred: number;
	/** All that stands in the exceptions, marks and what separates them included. */
	excepted: string;
	/** Where that begins. */
	exceptedFrom: number;
	exceptions: LineException[] | null;
	cues: Cues[];
}

/** A longer word that is not the term. */
export interface LineException {
	start: number;
	/** As it is written, with `KEYED` before it where it is not compared so. */
	word: string;
	/** The one label that it is about; null: all of the term's. */
	only: string | null;
	/** Null until it is read. */
	pattern: Pattern | null;
}

/** Reads the pattern that begins at `start` in the terms of a lexicon, see `lexicon-data.ts`. */
export function readPattern(terms: string, start: number, line: Line, tables: Tables): Pattern {
	const field = terms.slice(start, endOfField(terms, start));
	const isPlain = (tables.kinds[field.charCodeAt(0)]! & KIND) === HAN && !LATIN.test(field);
	const written = isPlain ? field : field.replace(/^[!~=]+/, '').split(LIST)[0]!;
	const cased = !isPlain && /^[!=]?~/.test(field) ? labelKey(written, tables) : written;
	const label = field[0] === SPELLING ? labelBefore(terms, start) : written;
	const key = isPlain ? field : cased.toLowerCase();
	return {
		line,
		label,
		key,
		cased,
		preferred: start <= line.preferred,
		near: field[0] === EXCEPT ? null : cuesOf(label, line),
		letters: !isPlain && /[a-z]/.test(key),
		inflection: !isPlain && /^[a-z][\0-\u024f]*$/.test(key) ? inflect(key) : null,
		exceptions: null,
	};
}

/** The longer words of a line that are not its term. */
export function exceptionsOf(line: Line): LineException[] {
	if (line.exceptions) return line.exceptions;
	line.exceptions = [];
	let start = line.exceptedFrom;
	for (const field of line.excepted.split(FIELD)) {
		const [word, only = null] = field.slice(1).split(LIST);
		line.exceptions.push({ start, word: word!, only, pattern: null });
		start += field.length + 1;
	}
	return line.exceptions;
}

/** The pattern of an exception of a line. */
export function readException(exception: LineException, line: Line, lexicon: Tables & { terms: string }): Pattern {
	exception.pattern ??= readPattern(lexicon.terms, exception.start, line, lexicon);
	return exception.pattern;
}

function cuesOf(label: string, { cues }: Line): Cues | null {
	for (let i = 0; i < cues.length; i++) if (cues[i]!.labels.includes(label)) return cues[i]!;
	return null;
}

const LATIN = /[A-Za-z]/;

/** The label in the field before a spelling of it. */
function labelBefore(terms: string, start: number): string {
	return terms.slice(terms.lastIndexOf(FIELD, start - 2) + 1, start - 1).replace(/^~/, '');
}

/** Reads the line of `terms` between two places. */
export function readLine(terms: string, from: number, to: number): Line {
	const line = terms.slice(from, to);
	const zh = line.indexOf(FIELD) + 1;
	const en = line.indexOf(FIELD, zh) + 1;
	const term = line.slice(0, zh - 1) || slug(line.slice(en, endOfField(line, en)));
	// Exceptions come after the labels, cues after those.
	const cued = found(line.indexOf(CUES, en), line.length);
	const excepted = found(line.indexOf(EXCEPTION, en), cued) + 1;
	return {
		term,
		terms: [term],
		preferred: from + en,
		excepted: line.slice(excepted, cued),
		exceptedFrom: from + excepted,
		exceptions: null,
		cues:
			cued === line.length
				? NONE
				: line
						.slice(cued + 1)
						.split(FIELD)
						.map(readCues),
	};
}

const NONE: Cues[] = [];
const EXCEPTION = FIELD + EXCEPT;
const CUES = FIELD + CUE;

/** Where something was found, or what to take if it was not. */
function found(at: number, otherwise: number): number {
	return at < 0 ? otherwise : at;
}

function readCues(field: string): Cues {
	const [labels, near] = field.slice(1).split(NEAR) as [string, string];
	const words = near.split(LIST);
	const lower = near.toLowerCase();
	return { labels: labels.split(LIST), words, keys: lower === near ? words : lower.split(LIST) };
}

/** Where the field ends that begins at `start`: at the next tab or line break. */
function endOfField(terms: string, start: number): number {
	let at = start;
	while (at < terms.length && terms.charCodeAt(at) >= 32) at++;
	return at;
}
