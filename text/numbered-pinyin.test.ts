import { describe, expect, it } from 'vitest';
import { withToneMarks } from './numbered-pinyin';

describe('pinyin with figures gets tone marks', () => {
	it.each([
		['Zhong1 guo2', 'Zhōng guó'],
		['lu:4 se4', 'lǜ sè'],
		['nu:3 er2', 'nǚ ér'],
		['xue2 xi2', 'xué xí'],
		['gou4 mai3', 'gòu mǎi'],
		['liu2 gui1', 'liú guī'],
		['ge5', 'ge'],
		['r5', 'r'],
		['m2', 'ḿ'],
		['ng4', 'ǹg'],
		['A1 Q', 'Ā Q'],
		['san1 D da3 yin4', 'sān D dǎ yìn'],
		['E2 luo2 si1', 'É luó sī'],
		['xiong2', 'xióng'],
		['5G', '5G'],
	])('%s is %s', (numbered, marked) => {
		expect(withToneMarks(numbered)).toBe(marked);
	});
});
