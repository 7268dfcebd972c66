/** A word in one language, and what it is in the other. */
export type Pair = [word: RegExp, other: RegExp];

/** What stands before and after a part of a sentence, so many characters of each. */
export function around(sentence: string, { start, end }: { start: number; end: number }, reach: number): string {
	return [sentence.slice(Math.max(0, start - reach), start), sentence.slice(end, end + reach)].join(' | ');
}

/** The first word that a text has, whose other side stands beside its rendering and not in it. */
export function findBeside(
	pairs: readonly Pair[],
	{ text, rendering, beside }: { text: string; rendering: string; beside: string },
): { word: string; other: string } | undefined {
	for (const [word, other] of pairs) {
		const [own] = word.exec(text) ?? [];
		const [near] = other.exec(beside) ?? [];
		if (own !== undefined && near !== undefined && !other.test(rendering)) return { word: own, other: near };
	}
	return undefined;
}
