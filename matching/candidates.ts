import { BEGINS, DIGIT, HAN, IGNORED, KIND, LETTER, NEWLINE, QUOTE, SPACE } from './characters';
import { type Lexicon, latinKey, type Pattern, slotOf } from './lexicon';
import { matchPattern } from './match-pattern';

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
			if (at > 0 && isWord(kinds[text.charCodeAt(at - 1)]! & KIND)) continue;
			const slot = slotOf(latinKey(text, at, lexicon), keys, heads);
			if (heads[slot] !== -1) collect(text, at, heads[slot]!, lexicon, found);
			continue;
		}
		const first = fold[code]! || code;
		const second = secondCharacter(text, at + 1, lexicon);
		const slot = slotOf((first << 16) | second, keys, heads);
		if (heads[slot] !== -1) collect(text, at, heads[slot]!, lexicon, found);
		const single = slotOf(first << 16, keys, heads);
		if (heads[single] !== -1) collect(text, at, heads[single]!, lexicon, found);
	}
	return found;
}

function isWord(kind: number): boolean {
	return kind === LETTER || kind === DIGIT;
}

/** The next character that counts, folded: white space, quotation marks and zero-width characters are read over. */
function secondCharacter(text: string, from: number, { kinds, fold }: Lexicon): number {
	for (let at = from; at < text.length; at++) {
		const code = text.charCodeAt(at);
		const kind = kinds[code]! & KIND;
		if (kind === HAN || !(kind === SPACE || kind === NEWLINE || kind === IGNORED || kind === QUOTE))
			return fold[code]! || code;
	}
	return 0;
}

function collect(text: string, start: number, head: number, lexicon: Lexicon, found: Candidate[]): void {
	for (let at = head; at !== -1; at = lexicon.next[at]!) {
		const pattern = lexicon.patterns[at]!;
		const end = matchPattern(text, start, pattern, lexicon);
		if (end !== -1) found.push({ start, end, pattern });
	}
}
