import { markedOf, type Unmarked } from '../lexicon/choice';
import type { Lexicon } from '../lexicon/lexicon';
import type { Answer, Occurrence, Question } from '../occurrence';
import { answeredEnd, answeredStart } from './answered';
import { findCandidates } from './candidates';
import { type Exception, exceptsAny, findExceptions, holds, spansOf } from './exceptions';
import { type Judged, judge } from './judge';
import { isOtherLanguage } from './other-languages';
import { writeQuestion } from './question';
import { byStart, longestFirst, resolve } from './resolve';
import { given, writeOut } from './written-out';

/** What a scan of a text gave: what is sure already, and what waits for the segmenter. */
export interface Scan {
	sure: Occurrence[];
	pending: Pending[];
}

/** A group of overlapping candidates that waits for the segmenter. */
export interface Pending {
	question: Question;
	/** In the order of `question.spans`. */
	candidates: Judged[];
	/** Words that some of the candidates are not, if they stand here; each has two spans after those of the candidates. */
	exceptions: Exception[];
	/** Terms that are recognised but not marked. */
	unmarked: Unmarked;
}

/** Finds the terms of one block's text. Synchronous, pure, without the segmenter. Offsets are UTF-16. */
export function scan(text: string, lexicon: Lexicon): Scan {
	const out = writeOut(text);
	if (!out) return scanPlain(text, lexicon);
	const { sure, pending } = scanPlain(out.text, lexicon);
	const back = (occurrence: Occurrence): Occurrence => ({
		...given(occurrence, out),
		nested: occurrence.nested.map(back),
	});
	return {
		sure: sure.map(back),
		pending: pending.map(({ candidates, exceptions, ...rest }) => ({
			...rest,
			candidates: candidates.map((candidate) => given(candidate, out)),
			exceptions: exceptions.map((exception) => given(exception, out)),
		})),
	};
}

function scanPlain(text: string, lexicon: Lexicon): Scan {
	const sure: Occurrence[] = [];
	const pending: Pending[] = [];
	const found = findCandidates(text, lexicon);
	const isOther = found.length > 0 && isOtherLanguage(text);
	const candidates = isOther ? found.filter(({ pattern }) => pattern.letters) : found;
	for (const chain of chainsOf(candidates)) {
		const exceptions = findExceptions(text, chain, lexicon);
		const judged = judge(text, chain, exceptions.sure, lexicon);
		const { certain, doubtful } = divide(judged, exceptions.doubtful);
		sure.push(...resolve(certain.map(asOccurrence)));
		for (const candidates of chainsOf(doubtful)) {
			const about = exceptions.doubtful.filter((other) => candidates.some((one) => exceptsAny(other, one)));
			const question = writeQuestion(text, [...candidates, ...about.flatMap(spansOf)], lexicon);
			pending.push({ question, candidates, exceptions: about, unmarked: lexicon.unmarked });
		}
	}
	return { sure: markedOf(sure, lexicon.unmarked), pending };
}

/**
 * Applies the segmenter's answers, one for each span of the question, to what was pending.
 *
 * @returns the right occurrences, with offsets in the text that was scanned
 */
export function decide({ candidates, exceptions, question, unmarked }: Pending, answers: Answer[]): Occurrence[] {
	const standing = exceptions.filter((_, i) => {
		const at = candidates.length + 2 * i;
		return holds(question.spans.slice(at, at + 2), answers.slice(at, at + 2));
	});
	const right: Occurrence[] = [];
	for (const [i, candidate] of candidates.entries()) {
		if (standing.some((exception) => exceptsAny(exception, candidate))) continue;
		const { why } = candidate;
		const answered = { text: question.text, span: question.spans[i]!, answer: answers[i] ?? [] };
		if (why.start === 'doubtful') why.start = answeredStart(answered);
		if (why.end === 'doubtful') why.end = answeredEnd(answered);
		if (why.start !== 'wrong' && why.end !== 'wrong') right.push(asOccurrence(candidate));
	}
	return markedOf(resolve(right), unmarked);
}

/** No real text has chains this long; on others the work must not grow with their square. */
const LONGEST_CHAIN = 256;

/** Divides candidates, which come in order of their starts, into chains of which each overlaps no other. */
function* chainsOf<T extends { start: number; end: number }>(candidates: T[]): Generator<T[]> {
	let chain: T[] = [];
	let reach = 0;
	for (const candidate of candidates) {
		if (chain.length > 0 && (candidate.start >= reach || chain.length === LONGEST_CHAIN)) {
			yield chain;
			chain = [];
			reach = 0;
		}
		chain.push(candidate);
		reach = Math.max(reach, candidate.end);
	}
	if (chain.length > 0) yield chain;
}

/** Those whose outcome needs no answer, and those that wait: in doubt, or overlapping a longer one that is. */
function divide(judged: Judged[], exceptions: Exception[]): { certain: Judged[]; doubtful: Judged[] } {
	const certain: Judged[] = [];
	const doubtful: Judged[] = [];
	for (const candidate of judged.sort(longestFirst)) {
		const isExcepted = exceptions.some((exception) => exceptsAny(exception, candidate));
		if (overlapsAny(candidate, doubtful)) doubtful.push(candidate);
		else if (!overlapsAny(candidate, certain))
			(isDoubtful(candidate) || isExcepted ? doubtful : certain).push(candidate);
		else if (!isExcepted) certain.push(candidate);
	}
	return { certain, doubtful: doubtful.sort(byStart) };
}

function overlapsAny({ start, end }: Judged, others: Judged[]): boolean {
	return others.some((other) => start < other.end && other.start < end);
}

function isDoubtful({ why }: Judged): boolean {
	return why.start === 'doubtful' || why.end === 'doubtful';
}

/** A candidate with nothing left to ask; within a longer one that is right, what was in doubt is no matter. */
function asOccurrence(judged: Judged): Occurrence {
	const { why } = judged;
	if (why.start === 'doubtful') why.start = 'segmenter';
	if (why.end === 'doubtful') why.end = 'segmenter';
	return judged as Occurrence;
}
