import type { Verdict } from './boundaries';
import { findCandidates } from './candidates';
import { type Judged, judge } from './judge';
import type { Lexicon } from './lexicon';
import type { Answer, EndReason, Occurrence, Question } from './occurrence';
import { writeQuestion } from './question';
import { resolve } from './resolve';
import { settleEnd, settleStart } from './settle';

/** What a scan of a text gave: what is sure already, and what the segmenter must be asked. */
export interface Scan {
	settled: Occurrence[];
	open: OpenQuestion[];
}

/** A group of overlapping candidates that waits for the segmenter. */
export interface OpenQuestion {
	question: Question;
	/** In the order of `question.spans`. */
	candidates: Judged[];
}

/**
 * Finds the terms of one block's text. Synchronous, pure, without the segmenter: candidates that only it can judge come
 * back as open questions.
 */
export function scan(text: string, lexicon: Lexicon): Scan {
	const result: Scan = { settled: [], open: [] };
	for (const cluster of clusters(findCandidates(text, lexicon))) {
		const { sure, waiting } = divide(judge(text, cluster, lexicon));
		result.settled.push(...resolve(sure.map(toOccurrence)));
		for (const candidates of clusters(waiting)) {
			result.open.push({ question: writeQuestion(text, candidates, lexicon), candidates });
		}
	}
	return result;
}

/**
 * Applies the segmenter's answers, one for each span of the question, to what was open.
 *
 * @returns the right occurrences, with offsets in the text that was scanned
 */
export function settle({ candidates, question }: OpenQuestion, answers: Answer[]): Occurrence[] {
	const right: Judged[] = [];
	candidates.forEach((candidate, i) => {
		const asked = { text: question.text, span: question.spans[i]!, answer: answers[i] ?? [] };
		const { verdicts } = candidate;
		const start = verdicts.start === 'ask' ? settleStart(asked) : verdicts.start;
		const end = verdicts.end === 'ask' ? settleEnd(asked) : verdicts.end;
		if (start !== 'wrong' && end !== 'wrong') right.push({ ...candidate, verdicts: { start, end } });
	});
	return resolve(right.map(toOccurrence));
}

/** No real text has chains this long; on others the work must not grow with their square. */
const LONGEST_CHAIN = 256;

/** Chains of overlapping candidates; they come in order of their starts. */
function* clusters<T extends { start: number; end: number }>(candidates: T[]): Generator<T[]> {
	let cluster: T[] = [];
	let reach = 0;
	for (const candidate of candidates) {
		if (cluster.length > 0 && (candidate.start >= reach || cluster.length === LONGEST_CHAIN)) {
			yield cluster;
			cluster = [];
		}
		cluster.push(candidate);
		reach = Math.max(reach, candidate.end);
	}
	if (cluster.length > 0) yield cluster;
}

/** Those whose outcome needs no answer, and those that wait: in doubt, or overlapping a longer one that is. */
function divide(judged: Judged[]): { sure: Judged[]; waiting: Judged[] } {
	const sure: Judged[] = [];
	const waiting: Judged[] = [];
	const longestFirst = judged.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
	for (const candidate of longestFirst) {
		const overlaps = (other: Judged) => candidate.start < other.end && other.start < candidate.end;
		if (waiting.some(overlaps)) waiting.push(candidate);
		else if (sure.some(overlaps)) sure.push(candidate);
		else (isAsked(candidate) ? waiting : sure).push(candidate);
	}
	return { sure, waiting: waiting.sort((a, b) => a.start - b.start) };
}

function isAsked({ verdicts }: Judged): boolean {
	return verdicts.start === 'ask' || verdicts.end === 'ask';
}

function toOccurrence({ start, end, label, terms, verdicts, cue }: Judged): Occurrence {
	const why = { start: reason(verdicts.start), end: reason(verdicts.end), ...(cue === undefined ? {} : { cue }) };
	return { start, end, label, terms, why, nested: [] };
}

function reason(verdict: Verdict): EndReason {
	return verdict === 'ask' || verdict === 'wrong' ? 'segmenter' : verdict;
}
