import { judgeEnd, judgeStart, type Verdict } from './boundaries';
import { type Candidate, findCandidates } from './candidates';
import { findCue } from './cues';
import type { Lexicon } from './lexicon';
import type { Answer, EndReason, Occurrence, Question } from './occurrence';
import type { Pattern } from './pattern';
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

/** A candidate that may be a term, with what is known of its ends. */
export interface Judged {
	start: number;
	end: number;
	label: string;
	terms: string[];
	verdicts: { start: Verdict; end: Verdict };
	cue?: string;
}

/**
 * Finds the terms of one block's text. Synchronous, pure, without the segmenter: candidates that only it can judge come
 * back as open questions.
 */
export function scan(text: string, lexicon: Lexicon): Scan {
	const found = findCandidates(text, lexicon);
	if (found.length === 0) return { settled: [], open: [] };
	const judged = judge(text, found, lexicon);
	judged.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
	const sure: Judged[] = [];
	const waiting: Judged[] = [];
	for (const candidate of judged) {
		if (waiting.some((other) => overlap(candidate, other))) waiting.push(candidate);
		else if (sure.some((other) => overlap(candidate, other))) sure.push(candidate);
		else if (isAsked(candidate)) waiting.push(candidate);
		else sure.push(candidate);
	}
	return {
		settled: resolve(sure.map(toOccurrence)),
		open: group(waiting).map((each) => openQuestion(text, each, lexicon)),
	};
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

/** Candidates that can be terms: not excepted, not cut by a number, with their cue where one is needed. */
function judge(text: string, found: Candidate[], lexicon: Lexicon): Judged[] {
	const exceptions = found.filter(({ pattern }) => pattern.exception);
	const judged: Judged[] = [];
	for (const candidate of found) {
		const { start, end, pattern } = candidate;
		if (pattern.exception || isExcepted(candidate, exceptions)) continue;
		const cue = pattern.near ? findCue(text, { start, end, near: pattern.near }, lexicon) : undefined;
		if (pattern.near && cue === undefined) continue;
		const same = judged.findLast((other) => other.start === start && other.end === end);
		if (same) {
			addTerm(same, pattern);
			continue;
		}
		const verdicts = { start: judgeStart(text, start, lexicon), end: judgeEnd(text, end, lexicon) };
		if (lexicon.own.has(pattern.term)) doubtAll(verdicts);
		if (verdicts.start === 'wrong' || verdicts.end === 'wrong') continue;
		const { label, term } = pattern;
		judged.push({ start, end, label, terms: [term], verdicts, ...(cue === undefined ? {} : { cue }) });
	}
	return doubtCrossing(judged);
}

function isExcepted({ start, end, pattern }: Candidate, exceptions: Candidate[]): boolean {
	return exceptions.some((other) => other.start <= start && other.end >= end && other.pattern.term === pattern.term);
}

/** Two terms of the same label: the one whose preferred label it is comes first. */
function addTerm(judged: Judged, { term, label, preferred }: Pattern): void {
	if (judged.terms.includes(term)) return;
	if (preferred) {
		judged.terms.unshift(term);
		judged.label = label;
	} else judged.terms.push(term);
}

/** Nothing is known ahead of the words that may straddle a label which the reader added. */
function doubtAll(verdicts: Judged['verdicts']): void {
	if (verdicts.start === 'no-straddling-word') verdicts.start = 'ask';
	if (verdicts.end === 'no-straddling-word') verdicts.end = 'ask';
}

/** Where two candidates cross (大兴区, 区块链), each makes an end of the other doubtful. */
function doubtCrossing(candidates: Judged[]): Judged[] {
	let reach = 0;
	candidates.forEach((candidate, i) => {
		if (candidate.start >= reach) {
			reach = Math.max(reach, candidate.end);
			return;
		}
		for (let j = 0; j < i; j++) {
			const before = candidates[j]!;
			if (before.start >= candidate.start || before.end <= candidate.start || before.end >= candidate.end) continue;
			if (isAscii(before.label) || isAscii(candidate.label)) continue;
			if (before.verdicts.end !== 'rule') before.verdicts.end = 'ask';
			if (candidate.verdicts.start !== 'rule') candidate.verdicts.start = 'ask';
		}
		reach = Math.max(reach, candidate.end);
	});
	return candidates;
}

/** English words are told apart by their blanks. */
function isAscii(label: string): boolean {
	return label.charCodeAt(0) < 0x80 && label.charCodeAt(label.length - 1) < 0x80;
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
	return a.start < b.end && b.start < a.end;
}

function isAsked({ verdicts }: Judged): boolean {
	return verdicts.start === 'ask' || verdicts.end === 'ask';
}

/** Chains of overlapping candidates. */
function group(candidates: Judged[]): Judged[][] {
	const groups: Judged[][] = [];
	let reach = -1;
	for (const candidate of candidates.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
		if (candidate.start >= reach) groups.push([]);
		groups.at(-1)!.push(candidate);
		reach = Math.max(reach, candidate.end);
	}
	return groups;
}

function openQuestion(text: string, candidates: Judged[], lexicon: Lexicon): OpenQuestion {
	return { question: writeQuestion(text, candidates, lexicon), candidates };
}

function toOccurrence({ start, end, label, terms, verdicts, cue }: Judged): Occurrence {
	const why = { start: reason(verdicts.start), end: reason(verdicts.end), ...(cue === undefined ? {} : { cue }) };
	return { start, end, label, terms, why, nested: [] };
}

function reason(verdict: Verdict): EndReason {
	return verdict === 'ask' || verdict === 'wrong' ? 'segmenter' : verdict;
}
