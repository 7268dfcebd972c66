import { simplify } from '../../text/simplify';
import { characterAt, LONGEST, type Span } from './character-span';
import { plainWordAt, type WordsKnown } from './plain-word';

/** What words are told by. */
export interface WordTools {
	/** Cuts a text into words, in order and without gaps. */
	cut: (text: string) => Promise<string[]>;
	/** Whether the dictionary has a word, in either script. */
	has: (word: string) => Promise<boolean>;
}

const HAN = /\p{Script=Han}/u;

/**
 * The word at an offset. Where the dictionary leaves a doubt: as jieba cuts it in this text, if the dictionary has it. Of what the dictionary does not have, the
 * longest word in it that stands at the offset; and what jieba leaves in single characters, because it does not know the
 * word (算|力), is put together again.
 *
 * @param offset in UTF-16 code units; of a character of two it may be either
 * @returns null where no Chinese character stands
 */
export async function wordAt(
	text: string,
	offset: number,
	{ cut, has, known }: WordTools & { known: WordsKnown },
): Promise<Span | null> {
	const plain = await plainWordAt(simplify(text), offset, known);
	if (plain !== undefined) return plain;
	return wordAmong(spansOf(await cut(text)), { text, offset, has });
}

/** The same in a text that is cut already. */
export async function wordAmong(
	pieces: readonly Span[],
	{ text, offset, has }: { text: string; offset: number; has: WordTools['has'] },
): Promise<Span | null> {
	const character = characterAt(text, offset);
	const nth = pieces.findIndex(([start, end]) => start <= offset && offset < end);
	const piece = pieces[nth];
	if (!character || !piece) return null;
	const isSingle = isOne(text.slice(...piece));
	if (!isSingle && (await has(text.slice(...piece)))) return piece;
	const ends = isSingle ? endsAround(pieces, nth, text) : endsWithin(piece, text);
	return (await longest(text, { at: character[0], ends }, has)) ?? character;
}

/** Where words begin and end. */
export function spansOf(words: readonly string[]): Span[] {
	let at = 0;
	return words.map((word) => {
		const start = at;
		at += word.length;
		return [start, at];
	});
}

/** The longest word of the dictionary from one of some ends to another, with the offset in it; of two as long, the first. */
async function longest(
	text: string,
	{ at, ends }: { at: number; ends: readonly number[] },
	has: WordTools['has'],
): Promise<Span | null> {
	const spans = ends.flatMap((start) => ends.map((end): Span => [start, end]));
	const around = spans.filter(([start, end]) => start <= at && at < end && end - start <= LONGEST);
	for (const span of around.sort((a, b) => b[1] - b[0] - (a[1] - a[0]) || a[0] - b[0])) {
		if (await has(text.slice(...span))) return span;
	}
	return null;
}

/** The ends of the single characters that stand around one of them without a gap. */
function endsAround(pieces: readonly Span[], nth: number, text: string): number[] {
	const isAlone = ([start, end]: Span) => HAN.test(text.slice(start, end)) && isOne(text.slice(start, end));
	let first = nth;
	while (first > 0 && nth - first < LONGEST && isAlone(pieces[first - 1]!)) first--;
	let last = nth;
	while (last < pieces.length - 1 && last - nth < LONGEST && isAlone(pieces[last + 1]!)) last++;
	return [pieces[first]![0], ...pieces.slice(first, last + 1).map(([, end]) => end)];
}

/** The ends of the characters of a piece. */
function endsWithin([start, end]: Span, text: string): number[] {
	return [start, ...spansOf([...text.slice(start, end)]).map(([, at]) => start + at)];
}

function isOne(text: string): boolean {
	return [...text].length === 1;
}
