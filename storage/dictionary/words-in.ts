import { spansOf, type WordTools, wordAmong } from './word-at';

/**
 * The words of a text that the dictionary has, each once, in order, as they are written there; and in the place of words
 * whatever else is known to stand there.
 *
 * @param given what is known, in order, not overlapping; UTF-16 offsets
 * @param most so many are enough
 */
export async function wordsIn<T extends { start: number; end: number }>(
	text: string,
	{ given, most, cut, has }: WordTools & { given: readonly T[]; most: number },
): Promise<(string | T)[]> {
	const pieces = spansOf(await cut(text));
	const found = new Map<string, string | T>();
	const coming = [...given];
	for (let [at, end] = [0, 0]; at < text.length && found.size < most; at = end) {
		const known = coming[0]?.start === at ? coming.shift() : undefined;
		const span = known ? [known.start, known.end] : await wordAmong(pieces, { text, offset: at, has });
		end = Math.min(Math.max(span?.[1] ?? 0, at + 1), coming[0]?.start ?? text.length);
		const word = text.slice(at, end);
		if (known) found.set(word, known);
		else if (span && !found.has(word) && (await has(word))) found.set(word, word);
	}
	return [...found.values()];
}
