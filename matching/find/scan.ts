import type { Lexicon } from '../lexicon/lexicon';
import type { Answer, Occurrence, Question } from '../occurrence';
import { type Candidate, findCandidates } from './candidates';
import { type Exception, exceptsAny, findExceptions, holds, spansOf } from './exceptions';
import { type Judged, judge, judgeAlone } from './judge';
import { longestFirst, sortByStart } from './order';
import { writeQuestion } from './question';
import { resolve } from './resolve';
import { settleEnd, settleStart } from './settle';

/** What a scan of a text gave: what is sure already, and what the segmenter must be asked. */
export interface Scan {
	settled: Occurrence[];
	open: OpenQuestion[];
}

const NONE: Judged[] = [];
/** Of a text without a term. */
const NOTHING: Scan = { settled: [], open: [] };

/** A group of overlapping candidates that waits for the segmenter. */
export interface OpenQuestion {
	question: Question;
	/** In the order of `question.spans`. */
	candidates: Judged[];
	/** Words that some of the candidates are not, if they stand here; each has two spans after those of the candidates. */
	exceptions: Exception[];
}

/**
 * Finds the terms of one block's text. Synchronous, pure, without the segmenter: candidates that only it can judge come
 * back as open questions.
 */
export function scan(text: string, lexicon: Lexicon): Scan {
	const candidates = findCandidates(text, lexicon);
	if (candidates.length === 0) return NOTHING;
	const result: Scan = { settled: [], open: [] };
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
	const { sure, doubtful } = findExceptions(text, [candidate], lexicon);
	if (sure.length > 0) return;
	if (doubtful.length > 0 || isAsked(judged)) open.push(ask(text, [judged], doubtful, lexicon));
	else settled.push(settledAs(judged));
}

function scanChain(text: string, chain: Candidate[], lexicon: Lexicon, { settled, open }: Scan): void {
	const exceptions = findExceptions(text, chain, lexicon);
	const { sure, waiting } = divide(judge(text, chain, exceptions.sure, lexicon), exceptions.doubtful);
	for (let i = 0; i < sure.length; i++) settledAs(sure[i]!);
	const standing = resolve(sure as Occurrence[]);
	for (let i = 0; i < standing.length; i++) settled.push(standing[i]!);
	for (let from = 0, to = 0; from < waiting.length; from = to) {
		to = chainEnd(waiting, from);
		const candidates = waiting.slice(from, to);
		open.push(ask(text, candidates, exceptions.doubtful, lexicon));
	}
}

function ask(text: string, candidates: Judged[], doubtful: Exception[], lexicon: Lexicon): OpenQuestion {
	const exceptions =
		doubtful.length === 0
			? doubtful
			: doubtful.filter((exception) => candidates.some((candidate) => exceptsAny(exception, candidate)));
	const spans = exceptions.length === 0 ? candidates : [...candidates, ...exceptions.flatMap(spansOf)];
	return { question: writeQuestion(text, spans, lexicon), candidates, exceptions };
}

/**
 * Applies the segmenter's answers, one for each span of the question, to what was open.
 *
 * @returns the right occurrences, with offsets in the text that was scanned
 */
export function settle({ candidates, exceptions, question }: OpenQuestion, answers: Answer[]): Occurrence[] {
	const standing = exceptions.filter((_, i) => {
		const at = candidates.length + 2 * i;
		return holds(question.spans.slice(at, at + 2), answers.slice(at, at + 2));
	});
	const right: Occurrence[] = [];
	for (let i = 0; i < candidates.length; i++) {
		const candidate = candidates[i]!;
		if (standing.some((exception) => exceptsAny(exception, candidate))) continue;
		const { why } = candidate;
		const asked = { text: question.text, span: question.spans[i]!, answer: answers[i] ?? [] };
		if (why.start === 'ask') why.start = settleStart(asked);
		if (why.end === 'ask') why.end = settleEnd(asked);
		if (why.start !== 'wrong' && why.end !== 'wrong') right.push(settledAs(candidate));
	}
	return resolve(right);
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
function divide(judged: Judged[], doubtful: Exception[]): { sure: Judged[]; waiting: Judged[] } {
	if (doubtful.length === 0 && !isAnyAsked(judged)) return { sure: judged, waiting: NONE };
	const sure: Judged[] = [];
	const waiting: Judged[] = [];
	const ordered = longestFirst(judged);
	for (let i = 0; i < ordered.length; i++) {
		const candidate = ordered[i]!;
		const isExcepted = doubtful.length > 0 && doubtful.some((exception) => exceptsAny(exception, candidate));
		if (overlapsAny(candidate, waiting)) waiting.push(candidate);
		else if (!overlapsAny(candidate, sure)) (isAsked(candidate) || isExcepted ? waiting : sure).push(candidate);
		else if (!isExcepted) sure.push(candidate);
	}
	return { sure, waiting: sortByStart(waiting) };
}

function isAnyAsked(judged: Judged[]): boolean {
	for (let i = 0; i < judged.length; i++) if (isAsked(judged[i]!)) return true;
	return false;
}

function overlapsAny({ start, end }: Judged, others: Judged[]): boolean {
	for (let i = 0; i < others.length; i++) if (start < others[i]!.end && others[i]!.start < end) return true;
	return false;
}

function isAsked({ why }: Judged): boolean {
	return why.start === 'ask' || why.end === 'ask';
}

/** A candidate with nothing left to ask; within a longer one that is right, what was in doubt is no matter. */
function settledAs(judged: Judged): Occurrence {
	const { why } = judged;
	if (why.start === 'ask') why.start = 'segmenter';
	if (why.end === 'ask') why.end = 'segmenter';
	return judged as Occurrence;
}
