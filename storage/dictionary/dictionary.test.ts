import { describe, expect, it } from 'vitest';
import { compiledDictionary } from '../../scripts/compiled-data';
import { lookUp } from './look-up';
import { searchDictionary } from './search-dictionary';

const shards: string[] = JSON.parse(await compiledDictionary());
const read = async (nth: number) => `\n${shards[nth]}\n`;

describe('looking a word up', () => {
	it.each([
		['学习', 'xué xí', 'to learn'],
		['學習', 'xué xí', 'to learn'],
		['3D打印', 'sān D dǎ yìn', 'to 3D print; 3D printing'],
		['頭髮', 'tóu fa', 'hair (on the head)'],
		['發', 'fā', 'to send out'],
		['馆', 'guǎn', 'building'],
		['王', 'wáng', 'king or monarch'],
	])('%s: %s, %s', async (word, pinyin, sense) => {
		const [first] = await lookUp(word, read);
		expect([first?.pinyin, first?.senses[0]]).toEqual([pinyin, sense]);
	});

	it.each(['', '没有的词啊', 'constructor', '\n'])('%j is no word', async (word) => {
		expect(await lookUp(word, read)).toEqual([]);
	});
});

describe('searching', () => {
	it.each([
		['学习', '学习'],
		['學習', '学习'],
		['半导', '半导体'],
		['xué xí', '学习'],
		['lüse', '绿色'],
		['lv4se4', '绿色'],
		['qqzzxx', null],
		['semiconductor', '半导体'],
		['economy', '经济'],
		['cell phone', '手机'],
		['(', null],
		['\\d+', null],
		['   ', null],
	])('%s finds %s first', async (query, word) => {
		const [first] = await searchDictionary(query, 5, read);
		expect(first?.simplified ?? null).toBe(word);
	});

	it('gives as many as are wanted, each once', async () => {
		const found = await searchDictionary('xi', 50, read);
		expect(found).toHaveLength(50);
		expect(new Set(found.map((entry) => JSON.stringify(entry))).size).toBe(50);
	});
});
