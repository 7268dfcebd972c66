import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldLabel } from './fold';

describe('fold', () => {
	it.each([
		['新質生產力', '新质生产力'],
		['裏面／里面', '里面/里面'],
		['ＡＩ　Ａ', 'ai a'],
		['New\u00a0Quality\n', 'new quality '],
		['Xi’an “A”', 'xi\'an "a"'],
		['ÜBER Éa', 'über éa'],
		['İ𠮷🙂', 'İ𠮷🙂'],
		['x'.repeat(10_000), 'x'.repeat(10_000)],
	])('%s', (text, folded) => expect(fold(text)).toBe(folded));

	it('keeps offsets, and changes nothing the second time', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				expect(fold(text)).toHaveLength(text.length);
				expect(fold(fold(text))).toBe(fold(text));
			}),
		);
	});
});

describe('foldLabel', () => {
	it.each([
		['Sci-Tech  Innovation', 'sci tech innovation'],
		[' 算力券 ', '算力券'],
		['“双碳”', '"双碳"'],
		['cafe\u0301', 'café'],
		['一帶—一路', '一带 一路'],
	])('%s', (label, folded) => expect(foldLabel(label)).toBe(folded));
});
