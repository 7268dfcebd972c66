import {
	BEGINS,
	codeAt,
	DIGIT,
	HAN,
	IGNORED,
	isLetter,
	KIND,
	LETTER,
	NEWLINE,
	QUOTE,
	SECOND,
	SPACE,
} from '../lexicon/characters';
import { type Lexicon, patternsAt } from '../lexicon/lexicon';
import { afterLatin, latinKey, longerKey, mayBegin } from '../lexicon/lexicon-index';
import type { Pattern } from '../lexicon/pattern';
import { matchPattern } from './match-pattern';
import { writeOut } from './written-out';

/** Where a pattern's characters stand in a text; whether it is the term is still to be judged. UTF-16 offsets. */
export interface Candidate {
	start: number;
	end: number;
	pattern: Pattern;
}

/** Finds every pattern in a text, in one pass, in order of their starts. */
export function findCandidates(text: string, lexicon: Lexicon): Candidate[] {
	const found: Candidate[] = [];
	search(text, lexicon, found);
	return found;
}

/** Whether there is a pattern in a text. Nothing after the first is looked at. */
export function holdsCandidate(text: string, lexicon: Lexicon): boolean {
	return search(writeOut(text)?.text ?? text, lexicon, null);
}

/** Collects what is found or, where there is nothing to collect it in, stops and says `true` at the first. */
function search(text: string, lexicon: Lexicon, found: Candidate[] | null): boolean {
	const { kinds, hasSingles } = lexicon;
	let next = codeAt(text, 0);
	let kind = 0;
	for (let at = 0; at < text.length; at++) {
		const code = next;
		next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
		const before = kind;
		kind = kinds[code]!;
		if (kind < BEGINS) continue;
		if ((kind & KIND) === LETTER) {
			if ((before & KIND) !== LETTER && collectLatin(text, at, lexicon, found)) return true;
			continue;
		}
		const kindAfter = kinds[next]!;
		if (hasSingles || (kindAfter & KIND) !== HAN) {
			const second = skip(text, at + 1, lexicon);
			if (!hasSingles && (kinds[codeAt(text, second)]! & SECOND) === 0) continue;
			if (collectHan(text, at, second, lexicon, found)) return true;
			continue;
		}
		if ((kindAfter & SECOND) === 0) continue;
		if (collectHan(text, at, at + 1, lexicon, found)) return true;
	}
	return false;
}

function collectHan(text: string, at: number, second: number, lexicon: Lexicon, found: Candidate[] | null): boolean {
	const first = readAt(text, at, lexicon) << 16;
	const beginning = first | readAt(text, second, lexicon);
	if (collect(text, at, beginning, lexicon, found)) return true;
	const after = readAt(text, skip(text, second + 1, lexicon), lexicon);
	if (collect(text, at, longerKey(beginning, after), lexicon, found)) return true;
	return lexicon.hasSingles && collect(text, at, first, lexicon, found);
}

function collectLatin(text: string, at: number, lexicon: Lexicon, found: Candidate[] | null): boolean {
	const beginning = latinKey(text, at, lexicon);
	if (collect(text, at, beginning, lexicon, found)) return true;
	if (collect(text, at, longerKey(beginning, afterLatin(text, at, lexicon)), lexicon, found)) return true;
	if (!isShortBeforeFigure(text, at, lexicon)) return false;
	return collect(text, at, latinKey(text.slice(at, at + 3), 0, lexicon), lexicon, found);
}

/** Whether three letters stand here with a digit after them, which may be no part of their word: GDP5.2%. */
function isShortBeforeFigure(text: string, at: number, { kinds }: Lexicon): boolean {
	if ((kinds[codeAt(text, at + 3)]! & KIND) !== DIGIT) return false;
	return isLetter(text, at + 1, kinds) && isLetter(text, at + 2, kinds);
}

/** The next place of a character that counts: white space, quotation marks and zero-width characters are read over. */
function skip(text: string, from: number, { kinds }: Lexicon): number {
	let at = from;
	for (; at < text.length; at++) {
		const kind = kinds[text.charCodeAt(at)]! & KIND;
		if (kind !== SPACE && kind !== NEWLINE && kind !== IGNORED && kind !== QUOTE) break;
	}
	return at;
}

function readAt(text: string, at: number, { fold }: Lexicon): number {
	const code = codeAt(text, at);
	return fold[code]! || code;
}

/** Tries the patterns that are found by one beginning. */
function collect(text: string, start: number, beginning: number, lexicon: Lexicon, found: Candidate[] | null): boolean {
	for (const labels of lexicon.labels) {
		if (!mayBegin(beginning, labels.filter)) continue;
		for (const pattern of patternsAt(beginning, labels, lexicon)) {
			const end = matchPattern(text, start, pattern, lexicon);
			if (end < 0) continue;
			if (!found) return true;
			found.push({ start, end, pattern });
		}
	}
	return false;
}
