import { describe, expect, it } from 'vitest';
import { readChineseNumber, readNumbers, readSeedNumbers } from './numbers';

describe('figures', () => {
	it.each<[text: string, values: string[][]]>([
		['增长5%左右', [['5']]],
		['1.5 billion kW', [['1500000000', '1.5']]],
		['15亿千瓦', [['1500000000', '15']]],
		['130多万家', [['1300000', '130']]],
		['5,787 firms in 2023', [['5787'], ['2023']]],
		['48.5%和3.0%', [['48.5'], ['3']]],
		['no figure', []],
	])('%s', (text, values) => {
		expect(readNumbers(text).map((figure) => figure.values)).toEqual(values);
	});

	it.each<[numeral: string, value: number | undefined]>([
		['十一', 11],
		['二百五十', 250],
		['三千万', 30_000_000],
		['两', 2],
		['二〇', undefined],
		['一二', undefined],
	])('%s', (numeral, value) => {
		expect(readChineseNumber(numeral)).toBe(value);
	});

	it.each<[source: string, dating: string, value: string, allowed: boolean]>([
		['第十一次集体学习', '', '11', true],
		['十四五规划', '', '14', true],
		['三战三捷', '', '3', true],
		['到二〇三五年', '', '2035', true],
		['去年增长5.2%', '2024-03', '2023', true],
		['增长5.2%', '2024-03', '2023', false],
		['装机突破15亿千瓦', '', '1500000000', true],
		['装机突破15亿千瓦', '', '16', false],
	])('%s, %s: %s', (source, dating, value, allowed) => {
		expect(readSeedNumbers(source, dating).has(value)).toBe(allowed);
	});
});
