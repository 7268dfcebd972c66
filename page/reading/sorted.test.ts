import { expect, it } from 'vitest';
import { sorted } from './sorted';

it.each<[what: string, items: number[], asked: number]>([
	['none', [], 0],
	['one', [1], 0],
	['in order', [1, 2, 3, 4, 5, 6, 7, 8], 7],
	['the other way round', [4, 3, 2, 1], 8],
	['mixed, some alike', [3, 1, 2, 3, 0, 2, 1], 20],
])('%s', (_what, items, most) => {
	let asked = 0;
	const work = sorted(items, (later, earlier) => {
		asked += 1;
		return later - earlier;
	});
	let step = work.next();
	while (!step.done) step = work.next();
	expect(step.value).toEqual(items.toSorted((a, b) => a - b));
	expect(asked).toBeLessThanOrEqual(most);
});
