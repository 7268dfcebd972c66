import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutWindows } from './windows';

describe('cutWindows', () => {
	it.each([
		['a short text stays whole', '短。文', [], [[0, 3]]],
		[
			'cut at breaks',
			'经济科技创新',
			[2],
			[
				[0, 2],
				[2, 6],
			],
		],
		['a break at an end makes no empty window', '经济', [0, 2], [[0, 2]]],
	] as [string, string, number[], number[][]][])('%s', (_what, text, breaks, windows) => {
		expect(cutWindows(text, breaks)).toEqual(windows);
	});

	it('covers the text without a gap, in order, and cuts long texts at sentence ends', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 40_000 }), fc.array(fc.nat(40_000)), (length, offsets) => {
				const text = '发展新质生产力。'.repeat(5_000).slice(0, length);
				const windows = cutWindows(
					text,
					[...new Set(offsets)].filter((offset) => offset < length),
				);
				expect(windows.map(([start, end]) => text.slice(start, end)).join('')).toBe(text);
				for (const [start, end] of windows) expect(end - start).toBeLessThanOrEqual(8_000);
			}),
		);
	});
});
