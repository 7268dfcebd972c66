import { judgeEnd, judgeStart, type Verdict } from './boundaries';
import type { Candidate } from './candidates';
import { findCue } from './cues';
import type { Lexicon } from './lexicon';
import type { Pattern } from './pattern';

/** A candidate that may be a term, with what is known of its ends. */
export interface Judged {
	start: number;
	end: number;
	label: string;
	terms: string[];
	verdicts: { start: Verdict; end: Verdict };
	cue: string | undefined;
}

/** Judges a candidate that overlaps no other; null where it is wrong. */
export function judgeAlone(text: string, { start, end, pattern }: Candidate, lexicon: Lexicon): Judged | null {
	if (pattern.exception) return null;
	const { label, term, near } = pattern;
	const cue = near ? cueFor(text, { start, end, label, near }, lexicon) : undefined;
	if (near && cue === undefined) return null;
	const verdicts = { start: judgeStart(text, start, lexicon), end: judgeEnd(text, end, lexicon) };
	if (lexicon.own.size > 0 && lexicon.own.has(term)) doubtAll(verdicts);
	if (verdicts.start === 'wrong' || verdicts.end === 'wrong') return null;
	return { start, end, label, terms: [term], verdicts, cue };
}

/**
 * Which of some overlapping candidates can be terms: not excepted, not cut by a number, with their cue where one is needed.
 */
export function judge(text: string, found: Candidate[], lexicon: Lexicon): Judged[] {
	const exceptions = found.filter(({ pattern }) => pattern.exception);
	const judged: Judged[] = [];
	for (const candidate of found) {
		if (isExcepted(candidate, exceptions)) continue;
		const alone = judgeAlone(text, candidate, lexicon);
		if (!alone) continue;
		const same = judged.findLast(({ start, end }) => start === alone.start && end === alone.end);
		if (same) addTerm(same, candidate.pattern);
		else judged.push(alone);
	}
	return doubtCrossing(judged);
}

/** The word that decides for the term; a label that stands alone (a heading, a caption, a quotation) needs no other. */
function cueFor(
	text: string,
	{ start, end, label, near }: { start: number; end: number; label: string; near: string[] },
	lexicon: Lexicon,
): string | undefined {
	const around = text.length - (end - start) < 12 ? text.slice(0, start) + text.slice(end) : undefined;
	if (around !== undefined && !/[\p{L}\p{N}]/u.test(around)) return label;
	return findCue(text, { start, end, near }, lexicon);
}

function isExcepted({ start, end, pattern }: Candidate, exceptions: Candidate[]): boolean {
	return exceptions.some((other) => {
		if (other.start > start || other.end < end || other.pattern.term !== pattern.term) return false;
		return other.pattern.only === null || other.pattern.only === pattern.label;
	});
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
