import { describe, expect, it } from 'vitest';
import { firstLetters, holdsBeginning, mayHoldTerm, packBeginnings } from './first-look';

const sorted = firstLetters([
	'AI',
	'R&D',
	'5G',
	'sky',
	'“dual circulation”',
	'high-quality development',
	'e-commerce',
	'数字经济',
	'A股',
]);
const packed = packBeginnings(sorted);

describe('mayHoldTerm', () => {
	it.each([
		['hello', false],
		['', false],
		['2024-05-01, 12:30', false],
		['x 经', true],
		['⾼', true],
		['an AI', true],
		['AIs of today', true],
		['AIM', false],
		['HIGH', true],
		['ｈｉｇｈ', true],
		['hi\u00adgh', false],
		['high\u00adquality', true],
		['skies', true],
		['“dual', true],
		['R & D', true],
		['r', true],
		['5G/6G', true],
		['5Ghz', false],
		['a share', false],
		['e-mail', false],
		['e-commerce', true],
	])('%j: %s', (text, may) => {
		expect(mayHoldTerm(text, new Set(sorted))).toBe(may);
		expect(mayHoldTerm(text, { has: (beginning) => holdsBeginning(packed, beginning) })).toBe(may);
	});
});

it('all beginnings are found in one string, and nothing between them', () => {
	expect(sorted.filter((beginning) => !holdsBeginning(packed, beginning))).toEqual([]);
	expect(['', '$', 'aa$', 'igh', 'zzz', 'r', '~~~'].filter((other) => holdsBeginning(packed, other))).toEqual([]);
	expect(holdsBeginning('', 'ai$')).toBe(false);
});
