import type { Candidate } from './candidates';
import { HAN, KIND } from './characters';
import type { Judged } from './judge';
import type { Lexicon } from './lexicon';
import type { Answer, Question } from './occurrence';

/** Longer words that are not the term: those that surely stand in the text, and those about which the segmenter is asked. */
export interface Exceptions {
	sure: Candidate[];
	doubtful: Candidate[];
}

const NONE: Exceptions = { sure: [], doubtful: [] };

/** The exceptions among some candidates. Beside a Han character they are doubtful: 教育部门 in 教育部|门户网站, 年华为 in 去年|华为. */
export function findExceptions(text: string, candidates: Candidate[], { kinds }: Lexicon): Exceptions {
	if (!candidates.some(({ pattern }) => pattern.exception)) return NONE;
	const isHan = (at: number) => at >= 0 && at < text.length && (kinds[text.charCodeAt(at)]! & KIND) === HAN;
	const found: Exceptions = { sure: [], doubtful: [] };
	for (const candidate of candidates) {
		const { start, end, pattern } = candidate;
		if (!pattern.exception) continue;
		// One that is a label itself, with another one in it, was looked into when the lexicon was compiled.
		const isKnown = pattern.only !== null;
		const isOpen = (isHan(start) && isHan(start - 1)) || (isHan(end - 1) && isHan(end));
		found[!isKnown && isOpen ? 'doubtful' : 'sure'].push(candidate);
	}
	return found;
}

/** Whether an exception is about a label of a term where it stands. */
export function excepts(
	{ start: from, end: to, pattern: { term: not, only } }: Candidate,
	{ start, end, term, label }: { start: number; end: number; term: string; label: string },
): boolean {
	return from <= start && to >= end && not === term && (only === null || only === label);
}

/** Whether an exception is about any term of a candidate. */
export function exceptsAny(exception: Candidate, { terms, ...place }: Judged): boolean {
	return terms.some((term) => excepts(exception, { ...place, term }));
}

/** What is asked of the segmenter about an exception: in which tokens its first and last characters stand. */
export function spansOf({ start, end }: Candidate): { start: number; end: number }[] {
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
