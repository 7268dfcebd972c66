import lexiconData from 'virtual:lexicon';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simplify } from '../text/simplify';
import { openWithOwn } from './build/added-labels';
import { findCandidates, holdsCandidate } from './find/candidates';
import { isOtherLanguage } from './find/other-languages';
import { writeQuestion } from './find/question';
import { decide, scan } from './find/scan';
import { openWhole } from './lexicon/lexicon';
import type { Occurrence } from './occurrence';
import { recognize } from './recognize';
import { createSegmenter } from './segment/segmenter';
import { loadJieba } from './segment/segmenter-node';

const lexicon = openWhole(lexiconData);
const segmenter = createSegmenter({ load: loadJieba });

const LABELS = [
	'新质生产力',
	'高质量发展',
	'人工智能',
	'京津冀',
	'營商環境',
	'產業鏈',
	'低空經濟',
	'high-quality development',
];
/** What is between terms: any code unit at all, lone surrogates among them, and what the recogniser reads over. */
const filler = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.constantFrom('\ud83d', '\ude00', '😀', '𠮷', '\u200b', '\u00ad', '\n', ' ', '，', '的', '“', '一', '5', 'A'),
	fc.stringMatching(/^[的和在发展人民生活企业]{0,8}$/),
);
const text = fc.array(fc.oneof(filler, fc.constantFrom(...LABELS)), { maxLength: 12 }).map((parts) => parts.join(''));

function flat(occurrences: Occurrence[]): Occurrence[] {
	return occurrences.flatMap((occurrence) => [occurrence, ...flat(occurrence.nested)]);
}

describe('offsets', () => {
	it('outermost occurrences lie in the text, in order, apart from each other; nested ones within', async () => {
		await fc.assert(
			fc.asyncProperty(text, async (string) => {
				const found = await recognize(string, { lexicon, segmenter });
				let reach = 0;
				for (const { start, end, nested } of found) {
					expect(start).toBeGreaterThanOrEqual(reach);
					expect(end).toBeGreaterThan(start);
					for (const inner of flat(nested)) {
						expect(inner.start).toBeGreaterThanOrEqual(start);
						expect(inner.end).toBeLessThanOrEqual(end);
					}
					reach = end;
				}
				expect(reach).toBeLessThanOrEqual(string.length);
			}),
			{ numRuns: 300 },
		);
	});

	it('a text is said to hold a candidate just where one is found', () => {
		fc.assert(
			fc.property(text, (string) => {
				expect(holdsCandidate(string, lexicon)).toBe(findCandidates(string, lexicon).length > 0);
			}),
			{ numRuns: 1000 },
		);
	});

	it('a label between punctuation is found where it stands, whatever surrounds it', async () => {
		await fc.assert(
			fc.asyncProperty(text, fc.constantFrom(...LABELS), text, async (before, label, after) => {
				const string = `${before}。${label}。${after}`;
				fc.pre(!isOtherLanguage(string));
				const start = before.length + 1;
				const found = flat(await recognize(string, { lexicon, segmenter }));
				expect(found.map((each) => [each.start, each.end])).toContainEqual([start, start + label.length]);
			}),
			{ numRuns: 300 },
		);
	});

	it('what is read over inside a label belongs to the occurrence', async () => {
		const gap = fc.constantFrom('', '\u200b', '\u00ad', '\ufeff', ' ', '\n', '\u00a0', '\u200b \u200b', '\r\n');
		await fc.assert(
			fc.asyncProperty(fc.array(gap, { minLength: 5, maxLength: 5 }), async (gaps) => {
				const label = [...'新质生产力'].map((character, i) => character + (i < 4 ? gaps[i] : '')).join('');
				const found = await recognize(`发展${label}，`, { lexicon, segmenter });
				expect(found.map(({ start, end }) => [start, end])).toContainEqual([2, 2 + label.length]);
			}),
		);
	});

	it('Traditional and Simplified text have the same occurrences', async () => {
		for (const line of [
			'發展新質生產力，優化營商環境',
			'國企與民營企業',
			'人民生活、產業鏈條、長三角',
			'發展低空經濟和數字經濟',
		]) {
			const traditional = flat(await recognize(line, { lexicon, segmenter }));
			const simplified = flat(await recognize(simplify(line), { lexicon, segmenter }));
			expect(traditional.map(({ start, end }) => [start, end])).toEqual(
				simplified.map(({ start, end }) => [start, end]),
			);
		}
	});
});

describe('questions', () => {
	it('a span of a question has the characters of the span it was made from', () => {
		fc.assert(
			fc.property(text, fc.nat(), fc.nat(), (string, a, b) => {
				const [start, end] = [a % (string.length + 1), b % (string.length + 1)].sort((x, y) => x - y) as [
					number,
					number,
				];
				const question = writeQuestion(string, [{ start, end }], lexicon);
				const [[from, to]] = question.spans as [[number, number]];
				expect(from).toBeLessThanOrEqual(to);
				const kept = [...string.slice(start, end)].filter((character) => /\p{Script=Han}/u.test(character));
				const asked = [...question.text.slice(from, to)].filter((character) => /\p{Script=Han}/u.test(character));
				expect(asked.length).toBe(kept.length);
			}),
		);
	});

	it('tokens touch their span and lie in the text, beside characters of two code units too', async () => {
		await fc.assert(
			fc.asyncProperty(text, async (string) => {
				for (const pending of scan(string, lexicon).pending) {
					const [answers] = await segmenter.answer([pending.question]);
					answers!.forEach((answer, i) => {
						const [start, end] = pending.question.spans[i]!;
						for (const [from, to] of answer) {
							expect(from < end && to > start).toBe(true);
							expect(from >= 0 && to <= pending.question.text.length).toBe(true);
						}
					});
					decide(pending, answers!);
				}
			}),
		);
	});

	it.each([
		['𠮷野家的人民生活', [[6, 8]], ['人民', '生活']],
		['😀人民生活', [[3, 5]], ['人民', '生活']],
		['\ud83d人民生活', [[2, 4]], ['人民', '生活']],
	] as [string, [number, number][], string[]][])('counts UTF-16 units in %j', async (string, spans, words) => {
		const [answers] = await segmenter.answer([{ text: string, spans }]);
		expect(answers![0]!.map(([from, to]) => string.slice(from, to))).toEqual(words);
	});
});

describe('the segmenter', () => {
	it('is loaded at the first question only, and let go of', async () => {
		let loads = 0;
		const own = createSegmenter({
			load: () => {
				loads++;
				return loadJieba();
			},
		});
		expect(await own.answer([])).toEqual([]);
		expect([own.loaded, loads]).toEqual([false, 0]);
		const question = { text: '我国企业', spans: [[1, 3]] as [number, number][] };
		await Promise.all([own.answer([question]), own.answer([question])]);
		expect([own.loaded, loads]).toEqual([true, 1]);
		own.release();
		expect(own.loaded).toBe(false);
		await own.answer([question]);
		expect(loads).toBe(2);
	});

	it('tries again after a start that failed', async () => {
		let fails = true;
		const own = createSegmenter({
			load: () => {
				if (fails) throw new Error('no wasm');
				return loadJieba();
			},
		});
		const question = { text: '我国企业', spans: [[1, 3]] as [number, number][] };
		await expect(own.answer([question])).rejects.toThrow('no wasm');
		fails = false;
		expect(await own.answer([question])).toEqual([
			[
				[
					[0, 2],
					[2, 4],
				],
			],
		]);
	});
});

describe('own terms', () => {
	it('are recognised like the others, and asked about where a common word may straddle them', async () => {
		const own = openWithOwn(lexiconData, [{ id: 'own-1', labels: ['国企', '小满', 'Foo bar'] }]);
		const found = async (line: string) =>
			flat(await recognize(line, { lexicon: own, segmenter }))
				.filter(({ terms }) => terms.includes('own-1'))
				.map(({ start, end }) => line.slice(start, end));
		expect(await found('深化国企改革，我国企业；小满时节 foo-bars')).toEqual(['国企', '小满']);
		expect(await found('Foo bars，Foo-bar')).toEqual(['Foo bars', 'Foo-bar']);
	});
});
