import { BEGINS, codeAt, DIGIT, HAN, IGNORED, KIND, LETTER, NEWLINE, QUOTE, SECOND, SPACE } from './characters';
import { type Lexicon, patternAt } from './lexicon';
import { afterLatin, latinKey, longerKey, mayBegin, slotOf } from './lexicon-index';
import { DIFFERENT, matchInPlace, matchPattern, UNSURE } from './match-pattern';
import type { Pattern } from './pattern';

/** Where a pattern's characters stand in a text; whether it is the term is still to be judged. UTF-16 offsets. */
export interface Candidate {
	start: number;
	end: number;
	pattern: Pattern;
}

/** Finds every pattern in a text, in one pass, in order of their starts. */
export function findCandidates(text: string, lexicon: Lexicon): Candidate[] {
	const { kinds, fold, filter, singles } = lexicon;
	const found: Candidate[] = [];
	let next = codeAt(text, 0);
	let kind = 0;
	for (let at = 0; at < text.length; at++) {
		const code = next;
		next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
		const before = kind;
		kind = kinds[code]!;
		if (kind < BEGINS) continue;
		if ((kind & KIND) === LETTER) {
			if ((before & KIND) !== LETTER) collectLatin(text, at, lexicon, found);
			continue;
		}
		const kindAfter = kinds[next]!;
		if (singles || (kindAfter & KIND) !== HAN) {
			const second = skip(text, at + 1, lexicon);
			if (singles || (kinds[codeAt(text, second)]! & SECOND) !== 0) collectHan(text, at, second, lexicon, found);
			continue;
		}
		if ((kindAfter & SECOND) === 0) continue;
		const beginning = ((fold[code]! || code) << 16) | (fold[next]! || next);
		if (mayBegin(beginning, filter)) collectHan(text, at, at + 1, lexicon, found);
	}
	return found;
}

function collectHan(text: string, at: number, second: number, lexicon: Lexicon, found: Candidate[]): void {
	const first = readAt(text, at, lexicon) << 16;
	const beginning = first | readAt(text, second, lexicon);
	collect(text, at, beginning, lexicon, found);
	const after = readAt(text, skip(text, second + 1, lexicon), lexicon);
	collect(text, at, longerKey(beginning, after), lexicon, found);
	if (lexicon.singles) collect(text, at, first, lexicon, found);
}

function collectLatin(text: string, at: number, lexicon: Lexicon, found: Candidate[]): void {
	const beginning = latinKey(text, at, lexicon);
	if (mayBegin(beginning, lexicon.filter)) {
		collect(text, at, beginning, lexicon, found);
		collect(text, at, longerKey(beginning, afterLatin(text, at, lexicon)), lexicon, found);
	}
	if (!isShortBeforeFigure(text, at, lexicon)) return;
	collect(text, at, latinKey(text.slice(at, at + 3), 0, lexicon), lexicon, found);
}

/** Whether three letters stand here with a digit after them, which may be no part of their word: GDP5.2%. */
function isShortBeforeFigure(text: string, at: number, { kinds }: Lexicon): boolean {
	if ((kinds[codeAt(text, at + 3)]! & KIND) !== DIGIT) return false;
	return (kinds[text.charCodeAt(at + 1)]! & KIND) === LETTER && (kinds[text.charCodeAt(at + 2)]! & KIND) === LETTER;
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

/** Tries the patterns of one key of the index. */
function collect(text: string, start: number, key: number, lexicon: Lexicon, found: Candidate[]): void {
	const { keys, heads, next, starts, terms } = lexicon;
	for (let link = heads[slotOf(key, keys, heads)]!; link !== -1; link = next[link]!) {
		let end = matchInPlace(text, start, terms, starts[link >> 1]!, lexicon);
		if (end === DIFFERENT) continue;
		const pattern = patternAt(link, lexicon);
		if (end === UNSURE) end = matchPattern(text, start, pattern, lexicon);
		if (end !== -1) found.push({ start, end, pattern });
	}
}
