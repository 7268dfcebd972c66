import { HAN, KIND } from './characters';
import type { Inflection } from './inflection';
import { inflect } from './inflection';
import { labelKey, type Tables } from './label-key';
import { CUE, EXCEPT, FIELD, LIST, NEAR, SPELLING, slug } from './lexicon-data';

/** A label of a term, or a longer word that is not the term, ready to be compared with a text. */
export interface Pattern {
	/** Where it begins in the terms of its lexicon. */
	start: number;
	/** As the glossary writes it. */
	label: string;
	/** Folded, see `labelKey`; capitals are kept in `cased`. */
	key: string;
	cased: string;
	/** Id of the term that has the label; of an exception, of the term that it is not. */
	term: string;
	/** That id alone, as an occurrence has it. */
	terms: string[];
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
	pattern: Pattern;
	/** The one label that the longer word is about; null: all of the term's. */
	only: string | null;
	before: number;
}

/** Cue words, as the glossary writes them and, in the same order, as they are compared with a text. */
export interface Cues {
	words: string[];
	keys: string[];
}

/** What the patterns of one term share: its line in the terms of a lexicon. */
interface Line {
	term: string;
	terms: string[];
	/** Where the preferred English label begins: what begins no later is preferred. */
	preferred: number;
	cues: { labels: string[]; cues: Cues }[];
	/** Longer words that are not the term, and the one label that each is about; null: all of them. */
	exceptions: { start: number; only: string | null; pattern: Pattern | null }[];
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
		start,
		label,
		key,
		cased,
		term: line.term,
		terms: line.terms,
		preferred: start <= line.preferred,
		near: field[0] === EXCEPT ? null : cuesOf(label, line),
		letters: !isPlain && /[a-z]/.test(key),
		inflection: !isPlain && /^[a-z][\0-\u024f]*$/.test(key) ? inflect(key) : null,
		exceptions: null,
	};
}

/** The longer words of a term's line that may hold one of its labels, read. */
export function exceptionsOf(
	{ start, label }: Pattern,
	lexicon: Tables & { terms: string; lines: Lines },
): { pattern: Pattern; only: string | null }[] {
	const { terms, lines } = lexicon;
	return lineAround(start, terms, lines)
		.exceptions.filter(({ only }) => only === null || only === label)
		.map((exception) => {
			exception.pattern ??= readPattern(terms, exception.start, lexicon);
			return { pattern: exception.pattern, only: exception.only };
		});
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
	const end = terms.indexOf('\n', start);
	const fields = terms.slice(from, end < 0 ? terms.length : end).split(FIELD);
	const [id, zh, en] = fields as [string, string, string];
	const term = id || slug(en.replace(/^~/, ''));
	const preferred = from + id.length + zh.length + 2;
	const line: Line = { term, terms: [term], preferred, cues: [], exceptions: [] };
	let at = from;
	for (let i = 0; i < fields.length; i++) {
		const field = fields[i]!;
		if (field[0] === CUE) line.cues.push(readCues(field));
		if (field[0] === EXCEPT) line.exceptions.push({ start: at, only: field.split(LIST)[1] ?? null, pattern: null });
		at += field.length + 1;
	}
	lines.set(from, line);
	return line;
}

function readCues(field: string): Line['cues'][number] {
	const [labels, near] = field.slice(1).split(NEAR) as [string, string];
	return { labels: labels.split(LIST), cues: { words: near.split(LIST), keys: near.toLowerCase().split(LIST) } };
}

/** Where the field ends that begins at `start`: at the next tab or line break. */
function endOfField(terms: string, start: number): number {
	let at = start;
	while (at < terms.length && terms.charCodeAt(at) >= 32) at++;
	return at;
}
