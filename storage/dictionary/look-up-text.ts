import type { Occurrence } from '../../matching/occurrence';
import type { Segmenter } from '../../matching/segment/segmenter';
import type { LookedUp, NamedTerm } from '../../messages/protocol';
import { wordId } from '../../model/dictionary';
import { LIMITS } from '../../model/limits';
import { readLabels } from '../packs/entries';
import { termsIn } from '../packs/whole-lexicon';
import { termsLike } from '../search/terms-like';
import { lookUp, wordsKnown } from './look-up';
import { readWord } from './read-word';
import { wordAt } from './word-at';
import { wordsIn } from './words-in';

/** Of a long text only so much is looked through, UTF-16 code units: it has more words than are listed. */
const LOOKED_THROUGH = 2_000;
const HAN = /\p{Script=Han}/u;

const has = async (word: string) => (await lookUp(word)).length > 0;

/**
 * What stands at an offset of a line: the outermost term there, marked or not, or else the word, as an occurrence with the
 * word's id for a term; the terms within it are nested.
 */
export async function occurrenceAt(
	{ text, offset }: { text: string; offset: number },
	segmenter: Segmenter,
): Promise<Occurrence | null> {
	// Both may need jieba, which is loaded once; most often neither does.
	const [terms, span] = await Promise.all([
		termsIn(text, segmenter),
		wordAt(text, offset, { cut: (line) => segmenter.cut(line), has, known: wordsKnown() }),
	]);
	const term = terms.find(({ start, end }) => start <= offset && offset < end);
	if (term) return term;
	if (!span || !(await has(text.slice(...span)))) return null;
	const [start, end] = span;
	const label = text.slice(start, end);
	// The card is about to ask for it.
	void readWord(label).catch(() => null);
	const nested = terms.filter((one) => start <= one.start && one.end <= end);
	return { start, end, label, terms: [wordId(label)], why: { start: 'segmenter', end: 'segmenter' }, nested };
}

/** What a selected text is or has: the term or the word that all of it is, or else the terms and words in it. */
export async function lookUpText(selected: string, segmenter: Segmenter): Promise<LookedUp> {
	const text = selected.trim();
	const isChinese = HAN.test(text);
	const looked = text.slice(0, LOOKED_THROUGH);
	const terms = await termsIn(looked, segmenter);
	const [term] = terms;
	if (term && term.end - term.start === text.length) return { whole: term.terms[0]!, parts: [] };
	if (isChinese && (await has(text))) return { whole: wordId(text), parts: [] };
	if (isChinese) {
		const cut = (line: string) => segmenter.cut(line);
		return {
			whole: null,
			parts: await describe(await wordsIn(looked, { given: terms, most: LIMITS.words, cut, has })),
		};
	}
	const like = await termsLike(text);
	const inIt = await describe(terms);
	const known = new Set(inIt.map(({ id }) => id));
	return { whole: null, parts: [...inIt, ...like.filter(({ id }) => !known.has(id))].slice(0, LIMITS.words) };
}

async function describe(found: readonly (string | Occurrence)[]): Promise<NamedTerm[]> {
	const ids = found.flatMap((one) => (typeof one === 'string' ? [] : one.terms.slice(0, 1)));
	const labels = new Map((await readLabels([...new Set(ids)])).map((one) => [one.id, one]));
	const named = await Promise.all(
		found.map((one) => (typeof one === 'string' ? nameWord(one) : labels.get(one.terms[0]!))),
	);
	return [...new Map(named.flatMap((part) => (part ? [[part.id, part] as const] : []))).values()];
}

async function nameWord(word: string): Promise<NamedTerm> {
	const [entry] = await lookUp(word);
	const label = { zh: entry?.simplified ?? word, hant: entry?.traditional ?? word, en: '' };
	return { id: wordId(word), label, pinyin: entry?.pinyin ?? '' };
}
