import { characterAt, LONGEST, type Span } from './character-span';

/** What no word of two code units or more begins with. */
const BETWEEN = /[\p{P}\p{Z}]/u;

/** What tells whether the dictionary has a word, and whether any word of it begins so; both in Simplified characters. */
export interface WordsKnown {
	has: (word: string) => Promise<boolean>;
	begins: (start: string) => Promise<boolean>;
}

/**
 * The word at an offset where there is no doubt about it: the longest one of the dictionary there, if no other reaches over either
 * of its ends. 图书馆 is plain; in 研究生命 either 研究生 or 生命 may be meant.
 *
 * @param text in Simplified characters
 * @param offset in UTF-16 code units
 * @returns null where no Chinese character stands, undefined where there is a doubt
 */
export async function plainWordAt(text: string, offset: number, known: WordsKnown): Promise<Span | null | undefined> {
	const character = characterAt(text, offset);
	if (!character) return null;
	const [at, after] = character;
	// Those that begin within a word of three characters may cross its end: their files are read with the others.
	const near = await spansFrom(text, { from: at - LONGEST + 1, to: Math.min(after + 1, text.length - 1) }, known);
	const [start, end] = near
		.filter((span) => span[0] <= at && span[1] >= after)
		.reduce((best, span) => (span[1] - span[0] > best[1] - best[0] ? span : best), character);
	const beside = await spansFrom(text, { from: start - LONGEST + 1, to: end - 1 }, known);
	const isCrossed = beside.some(([s, e]) => (s < start && e > start) || (s < end && e > end));
	return isCrossed ? undefined : [start, end];
}

/** The words of the dictionary, of two code units or more, that begin in a part of a text, both its ends included. */
async function spansFrom(text: string, { from, to }: { from: number; to: number }, known: WordsKnown): Promise<Span[]> {
	const all = Array.from({ length: to - Math.max(0, from) + 1 }, (_, nth) => Math.max(0, from) + nth);
	const starts = all.filter((start) => !BETWEEN.test(text[start]!));
	// Each character may lie in a file of its own: they are read at once.
	const spans = await Promise.all(starts.map((start) => spansAt(text, start, known)));
	return spans.flat();
}

async function spansAt(text: string, start: number, { has, begins }: WordsKnown): Promise<Span[]> {
	const spans: Span[] = [];
	for (let end = start + 2; end <= Math.min(text.length, start + LONGEST); end++) {
		const part = text.slice(start, end);
		if (!(await begins(part))) break;
		if (await has(part)) spans.push([start, end]);
	}
	return spans;
}
