import type { Candidate } from './candidates';
import { HAN, HYPHEN, IGNORED, KIND, LETTER, NEWLINE, QUOTE, SPACE } from './characters';
import type { Judged } from './judge';
import type { Lexicon } from './lexicon';
import { matchPattern } from './match-pattern';
import type { Answer, Question } from './occurrence';
import { type ExceptionPlace, exceptionsOf, type Pattern } from './pattern';

/** A longer word that stands in the text and is not the term. UTF-16 offsets. */
export interface Exception {
	start: number;
	end: number;
	term: string;
	/** The one label that it is about; null: all of the term's. */
	only: string | null;
}

/** Those that surely hold, and those about which the segmenter is asked. */
export interface Exceptions {
	sure: Exception[];
	doubtful: Exception[];
}

const NONE: Exceptions = { sure: [], doubtful: [] };

/**
 * The longer words around some candidates that make them something else. Beside a Han character they are doubtful: 教育部门 in
 * 教育部|门户网站, 年华为 in 去年|华为. One that is a label itself was looked into when the lexicon was compiled.
 */
export function findExceptions(text: string, candidates: Candidate[], lexicon: Lexicon): Exceptions {
	let found = NONE;
	for (let i = 0; i < candidates.length; i++) {
		const candidate = candidates[i]!;
		const { pattern } = candidate;
		pattern.exceptions ??= placesOf(pattern, lexicon);
		for (let j = 0; j < pattern.exceptions.length; j++) {
			const { pattern: other, only, before } = pattern.exceptions[j]!;
			const start = stepBack(text, candidate.start, before, lexicon);
			const end = start < 0 ? -1 : matchPattern(text, start, other, lexicon);
			if (end < candidate.end || isWithinWord(text, start, lexicon)) continue;
			if (found === NONE) found = { sure: [], doubtful: [] };
			const isDoubtful = only === null && (isHanBorder(text, start, lexicon) || isHanBorder(text, end, lexicon));
			found[isDoubtful ? 'doubtful' : 'sure'].push({ start, end, term: other.term, only });
		}
	}
	return found;
}

/** Wherever in a longer word the first character of a label stands; whether the rest follows, comparing tells. */
function placesOf(pattern: Pattern, lexicon: Lexicon): ExceptionPlace[] {
	const places: ExceptionPlace[] = [];
	const first = pattern.key[0]!;
	for (const { pattern: other, only } of exceptionsOf(pattern, lexicon)) {
		for (let at = other.key.indexOf(first); at >= 0; at = other.key.indexOf(first, at + 1)) {
			let before = 0;
			for (let i = 0; i < at; i++) if (counts(other.key.charCodeAt(i), lexicon)) before++;
			places.push({ pattern: other, only, before });
		}
	}
	return places;
}

/** Where the text stands so many characters before a place, those that labels are read over not counted; -1: nowhere. */
function stepBack(text: string, from: number, count: number, lexicon: Lexicon): number {
	let at = from;
	for (let left = count; left > 0; ) {
		at--;
		if (at < 0) return -1;
		if (counts(text.charCodeAt(at), lexicon)) left--;
	}
	return at;
}

function counts(code: number, { kinds }: Lexicon): boolean {
	const kind = kinds[code]! & KIND;
	return kind !== SPACE && kind !== NEWLINE && kind !== IGNORED && kind !== QUOTE && kind !== HYPHEN;
}

/** Whether a Latin word runs across a place. */
function isWithinWord(text: string, at: number, { kinds }: Lexicon): boolean {
	const [before, after] = [at - 1, at].map((place) => kinds[text.charCodeAt(place)]! & KIND);
	return before === LETTER && after === LETTER;
}

function isHanBorder(text: string, at: number, { kinds }: Lexicon): boolean {
	if (at === 0 || at === text.length) return false;
	return (kinds[text.charCodeAt(at - 1)]! & KIND) === HAN && (kinds[text.charCodeAt(at)]! & KIND) === HAN;
}

/** Whether an exception is about a label of a term where it stands. */
export function excepts(
	{ start: from, end: to, term: not, only }: Exception,
	{ start, end, term, label }: { start: number; end: number; term: string; label: string },
): boolean {
	return from <= start && to >= end && not === term && (only === null || only === label);
}

/** Whether an exception is about any term of a candidate. */
export function exceptsAny(exception: Exception, { terms, ...place }: Judged): boolean {
	return terms.some((term) => excepts(exception, { ...place, term }));
}

/** What is asked of the segmenter about an exception: in which tokens its first and last characters stand. */
export function spansOf({ start, end }: Exception): { start: number; end: number }[] {
	return [
		{ start, end: start + 1 },
		{ start: end - 1, end },
	];
}

/** Whether an exception holds: no token reaches over an end of it that does not hold all of it. */
export function holds(spans: Question['spans'], answers: Answer[]): boolean {
	const [[start] = [0], [, end] = [0, 0]] = spans;
	const first = answers[0]?.[0];
	const last = answers[1]?.[0];
	const isCutAtStart = first !== undefined && first[0] < start && first[1] < end;
	const isCutAtEnd = last !== undefined && last[1] > end && last[0] > start;
	return !isCutAtStart && !isCutAtEnd;
}
