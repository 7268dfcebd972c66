import type { Verdict } from './boundaries';
import { type Candidate, findCandidates } from './candidates';
import { type Judged, judge, judgeAlone } from './judge';
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
	const candidates = findCandidates(text, lexicon);
	for (let from = 0, to = 0; from < candidates.length; from = to) {
		to = chainEnd(candidates, from);
		if (to === from + 1) scanAlone(text, candidates[from]!, lexicon, result);
		else scanChain(text, candidates.slice(from, to), lexicon, result);
	}
	return result;
}

/** A candidate that overlaps no other, as most do. */
function scanAlone(text: string, candidate: Candidate, lexicon: Lexicon, { settled, open }: Scan): void {
	const judged = judgeAlone(text, candidate, lexicon);
	if (!judged) return;
	if (isAsked(judged)) open.push({ question: writeQuestion(text, [judged], lexicon), candidates: [judged] });
	else settled.push(toOccurrence(judged));
}

function scanChain(text: string, chain: Candidate[], lexicon: Lexicon, { settled, open }: Scan): void {
	const { sure, waiting } = divide(judge(text, chain, lexicon));
	settled.push(...resolve(sure.map(toOccurrence)));
	for (let from = 0, to = 0; from < waiting.length; from = to) {
		to = chainEnd(waiting, from);
		const candidates = waiting.slice(from, to);
		open.push({ question: writeQuestion(text, candidates, lexicon), candidates });
	}
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

/** Where the chain of overlapping candidates ends that begins at index `from`; they come in order of their starts. */
function chainEnd(candidates: { start: number; end: number }[], from: number): number {
	let to = from + 1;
	for (let reach = candidates[from]!.end; to < candidates.length && to - from < LONGEST_CHAIN; to++) {
		const { start, end } = candidates[to]!;
		if (start >= reach) break;
		if (end > reach) reach = end;
	}
	return to;
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
	const [from, to] = [reason(verdicts.start), reason(verdicts.end)];
	return {
		start,
		end,
		label,
		terms,
		why: cue === undefined ? { start: from, end: to } : { start: from, end: to, cue },
		nested: [],
	};
}

function reason(verdict: Verdict): EndReason {
	return verdict === 'ask' || verdict === 'wrong' ? 'segmenter' : verdict;
}
