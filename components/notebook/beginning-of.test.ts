import { expect, it } from 'vitest';
import { beginningOf } from './beginning-of';

const lines = (count: number) => Array.from({ length: count }, (_, at) => `第${at}行`).join('\n');

it.each<[what: string, text: string, expected: string]>([
	['nothing', '', ''],
	['short', '三个“高”', '三个“高”'],
	['a little too long', '字'.repeat(750), '字'.repeat(750)],
	['long', '字'.repeat(100_000), '字'.repeat(500)],
	['a few lines too many', lines(18), lines(18)],
	['many lines', lines(19), lines(12)],
	['a character of two units at the end', `字${'𠮷'.repeat(1000)}`, `字${'𠮷'.repeat(249)}`],
	['a space at the end', `${'字'.repeat(499)} ${'字'.repeat(999)}`, '字'.repeat(499)],
])('%s', (_what, text, expected) => {
	expect(beginningOf(text)).toBe(expected);
});
