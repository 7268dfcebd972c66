import { describe, expect, it, vi } from 'vitest';
import { createSegmenter } from '../../matching/segment/segmenter';
import { loadJieba } from '../../matching/segment/segmenter-node';
import { compiledDictionary } from '../../scripts/compiled-data';
import { lookUp, wordsKnown } from './look-up';
import { wordAt } from './word-at';
import { wordsIn } from './words-in';

const shards: string[] = JSON.parse(await compiledDictionary());
const read = async (nth: number) => `\n${shards[nth]}\n`;
const { cut } = createSegmenter({ load: loadJieba });
const has = async (word: string) => (await lookUp(word, read)).length > 0;
const tools = { cut, has };

/** The text with `|` before the character that is pointed at. */
async function pointedAt(marked: string): Promise<string | null> {
	const offset = marked.indexOf('|');
	const text = marked.replace('|', '');
	const span = await wordAt(text, offset, { ...tools, known: wordsKnown(read) });
	return span && text.slice(...span);
}

describe('the word pointed at', () => {
	it.each<[what: string, marked: string, word: string | null]>([
		['the first character of a word', '我在|图书馆学习', '图书馆'],
		['its last', '我在图书|馆学习', '图书馆'],
		['the first of the line', '|图书馆很大', '图书馆'],
		['the last of the line', '他去了图书|馆', '图书馆'],
		['as the line is cut, not the longest there is', '研究|生命的起源', '生命'],
		['longer than jieba knows it', '实现石|墨烯折叠', '石墨烯'],
		['a single character', '他|很高', '很'],
		['Traditional', '他在圖書|館學習', '圖書館'],
		['Traditional, of which one character stands for several', '她的頭|髮很長', '頭髮'],
		['what jieba does not know, but the dictionary', '提升|算力水平', '算力'],
		['jieba’s piece is no word of the dictionary: the longest in it', '今年财政收|入增长', '收入'],
		['among Latin', 'GDP增|长5%', '增长'],
		['Latin itself', '|GDP增长', null],
		['a figure', '增长|5%', null],
		['punctuation', '大|，小', null],
		['after a character of two code units', '𠮷|野家开业', '野'],
		['a character of two code units', '姓|𠮷的人', '𠮷'],
		['its second half', '姓\ud842|\udfb7的人', '𠮷'],
		['after an emoji', '😀|图书馆', '图书馆'],
		['a lone surrogate before it', '\ud842|图书馆', '图书馆'],
		['beyond the end', '图书馆|', null],
		['nothing', '|', null],
	])('%s: %s', async (_what, marked, word) => {
		expect(await pointedAt(marked)).toBe(word);
	});
});

it.each([
	['我在图|书馆学习', true],
	['他|很高', true],
	['研究|生命的起源', false],
])('no segmenter is asked where the dictionary leaves no doubt: %s (%s)', async (marked, isPlain) => {
	const asked = vi.fn(cut);
	const at = marked.indexOf('|');
	await wordAt(marked.replace('|', ''), at, { has, cut: asked, known: wordsKnown(read) });
	expect(asked).toHaveBeenCalledTimes(isPlain ? 0 : 1);
});

describe('the words in a text', () => {
	it.each<[what: string, text: string, words: string[]]>([
		['in order', '图书馆里学习', ['图书馆', '里', '学习']],
		['each once', '学习，学习', ['学习']],
		['without what is no word', '(2024) 学习 abc', ['学习']],
		['Traditional', '圖書館學習', ['圖書館', '學習']],
		['nothing', '', []],
		['no Chinese', 'hello', []],
	])('%s: %s', async (_what, text, words) => {
		expect(await wordsIn(text, { ...tools, given: [], most: 40 })).toEqual(words);
	});

	it('terms take the place of words, also where jieba cuts otherwise', async () => {
		const given = [{ start: 2, end: 6 }];
		expect(await wordsIn('发展人工智能产业', { ...tools, given, most: 40 })).toEqual(['发展', given[0], '产业']);
		const within = [{ start: 1, end: 3 }];
		expect(await wordsIn('图书馆里', { ...tools, given: within, most: 40 })).toEqual(['图', within[0], '里']);
	});

	it('no more than are wanted', async () => {
		expect(await wordsIn('图书馆里学习', { ...tools, given: [], most: 2 })).toEqual(['图书馆', '里']);
	});
});
