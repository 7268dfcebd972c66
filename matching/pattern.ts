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

/** Cue words, as the glossary writes them and, in the same order, as they are compared with a text. */
export interface Cues {
	words: string[];
	keys: string[];
}

/** What the patterns of one term share: its line in the terms of a lexicon. */
export interface Line {
	/** Id of the term that has the labels, and that the exceptions are not. */
	term: string;
	/** That id alone, as an occurrence has it. */
	terms: string[];
	/** Where the preferred English label begins: what begins no later is preferred. */
	preferred: number;
	cues: { labels: string[]; cues: Cues }[];
	exceptions: LineException[];
	/** All that stands in the exceptions. */
	excepted: string;
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

/** The lines of a lexicon that were read so far, by where they begin in its terms. */
export type Lines = Map<number, Line>;

/** Reads the pattern that begins at `start` in the terms of a lexicon, see `lexicon-data.ts`. */
export function readPattern(terms: string, start: number, lexicon: Tables & { lines: Lines }): Pattern {
	const line = lineAround(start, terms, lexicon.lines);
	const field = terms.slice(start, endOfField(terms, start));
	const isPlain = (lexicon.kinds[field.charCodeAt(0)]! & KIND) === HAN && !LATIN.test(field);
	const written = isPlain ? field : field.replace(/^[!~=]+/, '').split(LIST)[0]!;
	const cased = !isPlain && /^[!=]?~/.test(field) ? labelKey(written, lexicon) : written;
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

/** The pattern of an exception. */
export function readException(exception: LineException, lexicon: Tables & { terms: string; lines: Lines }): Pattern {
	exception.pattern ??= readPattern(lexicon.terms, exception.start, lexicon);
	return exception.pattern;
}

function cuesOf(label: string, { cues }: Line): Cues | null {
	for (let i = 0; i < cues.length; i++) if (cues[i]!.labels.includes(label)) return cues[i]!.cues;
	return null;
}

const LATIN = /[A-Za-z]/;

/** The label in the field before a spelling of it. */
function labelBefore(terms: string, start: number): string {
	return terms.slice(terms.lastIndexOf(FIELD, start - 2) + 1, start - 1).replace(/^~/, '');
}

function lineAround(start: number, terms: string, lines: Lines): Line {
	const from = terms.lastIndexOf('\n', start - 1) + 1;
	const known = lines.get(from);
	if (known) return known;
	const next = terms.indexOf('\n', start);
	const to = next < 0 ? terms.length : next;
	const zh = terms.indexOf(FIELD, from) + 1;
	const en = terms.indexOf(FIELD, zh) + 1;
	const term = terms.slice(from, zh - 1) || slug(terms.slice(en, endOfField(terms, en)));
	const line: Line = { term, terms: [term], preferred: en, cues: [], exceptions: [], excepted: '' };
	for (let at = terms.indexOf(EXCEPTION, en); at >= 0 && at < to; at = terms.indexOf(EXCEPTION, at + 1)) {
		const list = terms.indexOf(LIST, at);
		const end = endOfField(terms, at + 1);
		const isListed = list >= 0 && list < end;
		const word = terms.slice(at + 2, isListed ? list : end);
		line.excepted += word;
		line.exceptions.push({ start: at + 1, word, only: isListed ? terms.slice(list + 1, end) : null, pattern: null });
	}
	for (let at = terms.indexOf(CUES, en); at >= 0 && at < to; at = terms.indexOf(CUES, at + 1)) {
		line.cues.push(readCues(terms.slice(at + 2, endOfField(terms, at + 1))));
	}
	lines.set(from, line);
	return line;
}

const EXCEPTION = FIELD + EXCEPT;
const CUES = FIELD + CUE;

function readCues(field: string): Line['cues'][number] {
	const [labels, near] = field.split(NEAR) as [string, string];
	return { labels: labels.split(LIST), cues: { words: near.split(LIST), keys: near.toLowerCase().split(LIST) } };
}

/** Where the field ends that begins at `start`: at the next tab or line break. */
function endOfField(terms: string, start: number): number {
	let at = start;
	while (at < terms.length && terms.charCodeAt(at) >= 32) at++;
	return at;
}
