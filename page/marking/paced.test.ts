import { expect, test, vi } from 'vitest';
import { paced } from './paced';

const CASES: { wanted: number[]; done: number[]; what: string }[] = [
	{ wanted: [0], done: [0], what: 'at once' },
	{ wanted: [0, 10, 90], done: [0, 100], what: 'what is wanted soon after, once, at the end' },
	{ wanted: [0, 10, 150], done: [0, 100, 200], what: 'and again' },
	{ wanted: [0, 100, 250], done: [0, 100, 250], what: 'at once after a while' },
];

test.each(CASES)('$what: wanted at $wanted, done at $done', async ({ wanted, done }) => {
	vi.useFakeTimers();
	const times: number[] = [];
	const begun = performance.now();
	const want = paced(() => times.push(performance.now() - begun), {
		every: 100,
		signal: new AbortController().signal,
	});
	for (const at of wanted) setTimeout(want, at);
	await vi.advanceTimersByTimeAsync(1_000);
	expect(times).toEqual(done);
	vi.useRealTimers();
});

test('nothing is done any more once it is over', async () => {
	vi.useFakeTimers();
	const life = new AbortController();
	const act = vi.fn();
	const want = paced(act, { every: 100, signal: life.signal });
	want();
	want();
	life.abort();
	await vi.advanceTimersByTimeAsync(1_000);
	expect(act).toHaveBeenCalledOnce();
	vi.useRealTimers();
});
