import { expect, it } from 'vitest';
import { Allowance } from './allowance';

/** Has so many milliseconds spent in each of a row of looks that come so often; gives how many looks there were. */
function looks({ cost, every, within }: { cost: number; every: number; within: number }): number {
	const time = { now: 0 };
	const allowance = new Allowance(() => time.now);
	let count = 0;
	for (; time.now < within; time.now += every) {
		if (allowance.rest > 0) continue;
		allowance.spend(cost);
		count += 1;
	}
	return count;
}

it.each([
	['a line that changes with every frame', { cost: 1, every: 16, within: 60_000 }, [3_750, 3_750]],
	['a hundred paragraphs each second', { cost: 50, every: 1_000, within: 60_000 }, [60, 60]],
	['thousands with every frame', { cost: 100, every: 16, within: 60_000 }, [55, 75]],
	[
		'all of a large page with every frame, no less than once in 1.5 seconds',
		{ cost: 1_000, every: 16, within: 60_000 },
		[40, 41],
	],
] as const)('%s', (_what, storm, [least, most]) => {
	const count = looks(storm);
	expect(count).toBeGreaterThanOrEqual(least);
	expect(count).toBeLessThanOrEqual(most);
});

it('what a page costs while it is new is not held against it for long', () => {
	const time = { now: 0 };
	const allowance = new Allowance(() => time.now);
	allowance.spend(5_000);
	expect(allowance.rest).toBe(1_500);
	time.now += 1_500;
	expect(allowance.rest).toBe(0);
});
