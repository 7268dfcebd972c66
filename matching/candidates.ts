import { BEGINS, DIGIT, HAN, IGNORED, KIND, LETTER, NEWLINE, QUOTE, SECOND, SPACE } from './characters';
import { type Lexicon, patternAt } from './lexicon';
import { afterBeginning, latinKey, slotOf } from './lexicon-index';
import { matchPattern } from './match-pattern';
import type { Pattern } from './pattern';

/** Where a pattern's characters stand in a text; whether it is the term is still to be judged. UTF-16 offsets. */
export interface Candidate {
	start: number;
	end: number;
	pattern: Pattern;
}

/** Finds every pattern in a text, in one pass, in order of their starts. */
export function findCandidates(text: string, lexicon: Lexicon): Candidate[] {
	const { kinds, fold, keys, heads } = lexicon;
	const found: Candidate[] = [];
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		const kind = kinds[code]!;
		if (kind < BEGINS) continue;
		if ((kind & KIND) === LETTER) {
			if (at > 0 && (kinds[text.charCodeAt(at - 1)]! & KIND) === LETTER) continue;
			const slot = slotOf(latinKey(text, at, lexicon), keys, heads);
			if (heads[slot] !== -1) collect(text, at, heads[slot]!, afterBeginning(text, at, lexicon), lexicon, found);
			if (isShortBeforeFigure(text, at, lexicon)) {
				const short = slotOf(latinKey(text.slice(at, at + 3), 0, lexicon), keys, heads);
				if (heads[short] !== -1) collect(text, at, heads[short]!, 0, lexicon, found);
			}
			continue;
		}
		const first = fold[code]! || code;
		let second = at + 1;
		let next = kinds[text.charCodeAt(second)]!;
		if ((next & KIND) !== HAN) {
			second = skip(text, second, lexicon);
			next = kinds[text.charCodeAt(second)]!;
		}
		if ((next & SECOND) === 0 && !lexicon.singles) continue;
		const slot = slotOf((first << 16) | readAt(text, second, lexicon), keys, heads);
		if (heads[slot] !== -1) {
			const after = readAt(text, skip(text, second + 1, lexicon), lexicon);
			collect(text, at, heads[slot]!, after, lexicon, found);
		}
		if (!lexicon.singles) continue;
		const single = slotOf(first << 16, keys, heads);
		if (heads[single] !== -1) collect(text, at, heads[single]!, 0, lexicon, found);
	}
	return found;
}

/** Whether three letters stand here with a digit after them, which may be no part of their word: GDP5.2%. */
function isShortBeforeFigure(text: string, at: number, { kinds }: Lexicon): boolean {
	if ((kinds[text.charCodeAt(at + 3)]! & KIND) !== DIGIT) return false;
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
	if (at >= text.length) return 0;
	const code = text.charCodeAt(at);
	return fold[code]! || code;
}

/** Tries the patterns of one beginning; `after` is what follows it in the text, 0 if it does not matter. */
function collect(text: string, start: number, head: number, after: number, lexicon: Lexicon, found: Candidate[]): void {
	for (let link = head; link !== -1; link = lexicon.next[link]!) {
		const wanted = lexicon.continuations[link]!;
		if (wanted !== 0 && after !== 0 && wanted !== after) continue;
		const pattern = patternAt(link, lexicon);
		const end = matchPattern(text, start, pattern, lexicon);
		if (end !== -1) found.push({ start, end, pattern });
	}
}
