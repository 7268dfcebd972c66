import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Judged } from '../../matching/find/judge';
import type { Answer } from '../../matching/occurrence';
import { Cost } from './cost';
import { type Asked, Questions } from './questions';

const judged: Judged = {
	start: 2,
	end: 4,
	label: '中试',
	terms: ['pilot-scale-test'],
	why: { start: 'doubtful', end: 'no-straddling-word' },
	nested: [],
};
const question = { text: '开展中试', spans: [[2, 4]] as [number, number][] };

function ask(): Asked {
	const unmarked = { terms: new Set(), names: new Set() };
	const pending = { question, candidates: [structuredClone(judged)], exceptions: [], unmarked };
	return { finding: { spans: [] }, pending, base: 10 } as unknown as Asked;
}

/** Questions to a segmenter that answers when the test says so. */
function setUp() {
	const cost = new Cost();
	const right: [start: number, end: number][] = [];
	let told = 0;
	const segmenter = {} as { resolve: (answers: Answer[][]) => void; reject: (error: Error) => void };
	const answer = new Promise<Answer[][]>((resolve, reject) => Object.assign(segmenter, { resolve, reject }));
	const asked = ask();
	const questions = new Questions({
		ask: () => answer,
		onRight: (_, occurrences) => right.push(...occurrences.map(({ start, end }) => [start, end] as [number, number])),
		onAnswered: () => told++,
		cost,
		signal: new AbortController().signal,
	});
	questions.add(asked);
	let answered = false;
	void questions.answered().then(() => {
		answered = true;
	});
	return { cost, right, segmenter, finding: asked.finding, told: () => told, answered: () => answered };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('questions to the segmenter', () => {
	it('what is answered is marked where it stands in the block', async () => {
		const { cost, right, segmenter, answered } = setUp();
		await vi.advanceTimersByTimeAsync(0);
		expect(answered()).toBe(false);
		segmenter.resolve([
			[
				[
					[0, 2],
					[2, 4],
				],
			] as unknown as Answer[],
		]);
		await vi.advanceTimersByTimeAsync(0);
		expect(right).toEqual([[12, 14]]);
		expect(cost).toMatchObject({ questions: 1, messages: 1, unanswered: 0 });
		expect(answered()).toBe(true);
	});

	it('an answer about what a closer look has shown otherwise is let go of', async () => {
		const { right, segmenter, finding } = setUp();
		finding.spans = [];
		segmenter.resolve([[[[2, 4]]]]);
		await vi.advanceTimersByTimeAsync(0);
		expect(right).toEqual([]);
	});

	it('no answer: the marks in question are left out and counted', async () => {
		const { cost, right, segmenter, told, answered } = setUp();
		segmenter.reject(new Error('no background'));
		await vi.advanceTimersByTimeAsync(0);
		expect(right).toEqual([]);
		expect(cost.unanswered).toBe(1);
		expect(told()).toBe(1);
		expect(answered()).toBe(true);
	});

	it('a slow answer: counted as missing meanwhile, marked once it comes', async () => {
		const { cost, right, segmenter, told, answered } = setUp();
		await vi.advanceTimersByTimeAsync(4_999);
		expect(cost.unanswered).toBe(0);
		expect(answered()).toBe(false);
		await vi.advanceTimersByTimeAsync(1);
		expect(cost.unanswered).toBe(1);
		expect(answered()).toBe(true);
		expect(told()).toBe(1);
		segmenter.resolve([
			[
				[
					[0, 2],
					[2, 4],
				],
			] as unknown as Answer[],
		]);
		await vi.advanceTimersByTimeAsync(0);
		expect(cost.unanswered).toBe(0);
		expect(right).toEqual([[12, 14]]);
	});
});
