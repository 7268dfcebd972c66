import { codeAt, HAN, HYPHEN, IGNORED, isLetter, KIND, NEWLINE, OTHER, QUOTE, SPACE } from '../lexicon/characters';
import type { Lexicon } from '../lexicon/lexicon';
import { KEYED } from '../lexicon/lexicon-data';
import { type ExceptionPlace, exceptionsOf, type Pattern, readException } from '../lexicon/pattern';
import type { Answer, Occurrence, Question } from '../occurrence';
import type { Candidate } from './candidates';
import { matchPattern } from './match-pattern';

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

/**
 * The longer words around some candidates that make them something else. Beside a Han character they are doubtful: 教育部门 in
 * 教育部|门户网站, 年华为 in 去年|华为. One that is a label itself was looked into when the lexicon was compiled.
 */
export function findExceptions(text: string, candidates: Candidate[], lexicon: Lexicon): Exceptions {
	const found: Exceptions = { sure: [], doubtful: [] };
	for (const candidate of candidates) {
		if (!mayBeExcepted(text, candidate, lexicon)) continue;
		const { start: from, end: to, pattern } = candidate;
		pattern.exceptions ??= placesOf(pattern, lexicon);
		for (const { exception, before, left, right } of pattern.exceptions) {
			if (differs(text, from - 1, left, lexicon) || differs(text, to, right, lexicon)) continue;
			const other = readException(exception, pattern.line, lexicon);
			const start = stepBack(text, from, before, lexicon);
			const end = start < 0 ? -1 : matchPattern(text, start, other, lexicon);
			if (end < to || isWithinWord(text, start, lexicon)) continue;
			if (isBroken(text, start, from, lexicon) || isBroken(text, to, end, lexicon)) continue;
			const isDoubtful =
				exception.only === null && (isHanBorder(text, start, lexicon) || isHanBorder(text, end, lexicon));
			found[isDoubtful ? 'doubtful' : 'sure'].push({ start, end, term: pattern.line.term, only: exception.only });
		}
	}
	return found;
}

/** Whether a label stands beside a character that some exception of its term has: seldom, and quickly seen. */
function mayBeExcepted(text: string, { start, end, pattern }: Candidate, lexicon: Lexicon): boolean {
	const { excepted } = pattern.line;
	if (excepted === '') return false;
	if (pattern.letters || excepted.includes(KEYED)) return true;
	return stands(text, start - 1, excepted, lexicon) || stands(text, end, excepted, lexicon);
}

/** Whether the character at a place is one of some; what is read over tells nothing, nor do letters. */
function stands(text: string, at: number, some: string, { kinds, fold }: Lexicon): boolean {
	if (at < 0 || at >= text.length) return false;
	const code = text.charCodeAt(at);
	const kind = kinds[code]! & KIND;
	return (kind !== HAN && kind !== OTHER) || some.includes(String.fromCharCode(fold[code]! || code));
}

/** Wherever in a longer word the first character of a label stands; whether the rest follows, comparing tells. */
function placesOf(pattern: Pattern, lexicon: Lexicon): ExceptionPlace[] {
	const places: ExceptionPlace[] = [];
	const { key, label, letters, line } = pattern;
	for (const exception of exceptionsOf(line)) {
		const { only, word } = exception;
		if (only !== null && only !== label) continue;
		// Most are ruled out by a neighbour of the label and need not be read.
		const other = letters || word[0] === KEYED ? readException(exception, line, lexicon).key : word;
		for (let at = other.indexOf(key[0]!); at >= 0; at = other.indexOf(key[0]!, at + 1)) {
			const isWhole = !letters && other.startsWith(key, at);
			const after = at + key.length;
			places.push({
				exception,
				before: countBefore(other, at, lexicon),
				left: isWhole && at > 0 ? other.charCodeAt(at - 1) : 0,
				right: isWhole && after < other.length ? other.charCodeAt(after) : 0,
			});
		}
	}
	return places;
}

function countBefore(key: string, end: number, lexicon: Lexicon): number {
	let count = 0;
	for (let i = 0; i < end; i++) if (counts(key.charCodeAt(i), lexicon)) count++;
	return count;
}

/** Whether a Han character stands at a place that is not the wanted one. */
function differs(text: string, at: number, wanted: number, { kinds, fold }: Lexicon): boolean {
	if (wanted === 0) return false;
	const code = codeAt(text, at);
	return (kinds[code]! & KIND) === HAN && (fold[code]! || code) !== wanted;
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

/** Whether a line ends in a part of a text: a longer word does not reach from a heading into what stands below. */
function isBroken(text: string, start: number, end: number, { kinds }: Lexicon): boolean {
	for (let at = start; at < end; at++) if ((kinds[text.charCodeAt(at)]! & KIND) === NEWLINE) return true;
	return false;
}

/** Whether a Latin word runs across a place. */
function isWithinWord(text: string, at: number, { kinds }: Lexicon): boolean {
	return isLetter(text, at - 1, kinds) && isLetter(text, at, kinds);
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
export function exceptsAny(exception: Exception, { terms, ...place }: Omit<Occurrence, 'why'>): boolean {
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
