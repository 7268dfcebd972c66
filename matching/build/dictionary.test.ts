import { expect, it } from 'vitest';
import { readDictionary } from './dictionary';

const dictionary = readDictionary();
const CHANGED =
	'jieba-wasm keeps its dictionary otherwise than it did: see matching/build/dictionary.ts, which finds it as text in memory';

it.each([
	['its first', '1号店'],
	['common', '中国'],
	['Latin in part', 'T恤'],
	['rare', '一丁不识'],
	['its last', '龢'],
])('the dictionary of jieba has a word (%s): %s', (_where, word) => {
	expect(dictionary.frequencies.get(word), CHANGED).toBeGreaterThan(0);
});

it('it is read from its beginning to its end: as many words and occurrences as this version has', () => {
	const changed = `${CHANGED}; or it has other words, which the tables of the lexicon then follow: mend the figures here`;
	expect({ words: dictionary.frequencies.size, total: dictionary.total }, changed).toEqual({
		words: 349_045,
		total: 60_101_964,
	});
});
