import { describe, expect, it } from 'vitest';
import { readEntry, shardOf } from '../../model/dictionary';
import { type CedictRecord, compileCedict } from './compile-cedict';

const RECORDS: CedictRecord[] = [
	['行', '行', 'xing2', ['to walk', 'OK!'], [], []],
	['黃', '黄', 'Huang2', 'surname Huang', [], []],
	['黃', '黄', 'huang2', 'yellow', [], []],
	['會議', '会议', 'hui4 yi4', 'meeting; see also 會|会[hui4]', [], [0, 1]],
	['空', '空', 'kong1', '', [], []],
];
const shards = compileCedict(RECORDS, [
	['場', '场', 'chang3'],
	['屆', '届', 'jie4'],
]);
const entriesOf = (word: string) =>
	shards[shardOf(word)]!.split('\n')
		.map(readEntry)
		.filter(({ simplified }) => simplified === word);

describe('the files of the dictionary', () => {
	it('have a word in both scripts, its pinyin with tone marks, its senses and measure words', () => {
		expect(entriesOf('会议')).toEqual([
			{
				simplified: '会议',
				traditional: '會議',
				pinyin: 'huì yì',
				senses: ['meeting; see also 會|会[huì]', 'CL: 場|场[chǎng], 屆|届[jiè]'],
			},
		]);
	});

	it('have names after other words that are written alike', () => {
		expect(entriesOf('黄').map(({ pinyin }) => pinyin)).toEqual(['huáng', 'Huáng']);
	});

	it('leave out what has no meaning', () => {
		expect(entriesOf('空')).toEqual([]);
	});
});
