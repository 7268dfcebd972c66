import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hasLine, sortLines } from './sorted-lines';

const line = fc.string({ unit: fc.constantFrom('a', 'b', '-', '字', '𠮷'), minLength: 1, maxLength: 5 });

it('has the lines that it was made of, and no other', () => {
	fc.assert(
		fc.property(fc.uniqueArray(line), line, (lines, other) => {
			const text = sortLines(lines);
			for (const one of lines) expect(hasLine(text, one)).toBe(true);
			expect(hasLine(text, other)).toBe(lines.includes(other));
		}),
	);
});

it.each([
	['', 'a', false],
	['a', 'a', true],
	['a\nb', 'b', true],
	['ab', 'a', false],
	['\nb', 'a', false],
	['\nb', 'b', true],
	['\n\n', 'a', false],
	['b\na', 'c', false],
])('%j has %j: %s', (text, one, has) => {
	expect(hasLine(text, one)).toBe(has);
});
