import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Leaving } from './leaving';

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
	vi.useRealTimers();
});

const [a, b] = ['a', 'b'] as unknown as [Element, Element];
const [first, second, third] = ['first', 'second', 'third'] as unknown as [Range, Range, Range];

function makeLeaving() {
	const left: unknown[][] = [];
	const life = new AbortController();
	const leaving = new Leaving({ onLeft: (element, ranges) => left.push([element, ...ranges]), signal: life.signal });
	return { leaving, left, life };
}

it('ranges stay until the text of their element was looked at again', () => {
	const { leaving, left } = makeLeaving();
	leaving.add(a, [first]);
	leaving.add(a, [second]);
	leaving.add(b, [third]);
	expect(leaving.size).toBe(3);
	leaving.end(a);
	expect(left).toEqual([[a, first, second]]);
	expect([leaving.has(a), leaving.has(b), leaving.size]).toEqual([false, true, 1]);
	leaving.end(a);
	expect(left).toHaveLength(1);
});

it('where nobody looks they stay for a while, also on a page that changes all the time', () => {
	const { leaving, left } = makeLeaving();
	leaving.add(a, [first]);
	for (let n = 0; n < 50; n++) {
		vi.advanceTimersByTime(20);
		leaving.add(b, [second]);
		leaving.end(b);
	}
	expect(left.filter(([element]) => element === a)).toEqual([[a, first]]);
	leaving.add(b, [third]);
	vi.advanceTimersByTime(250);
	expect(leaving.has(b)).toBe(true);
	vi.advanceTimersByTime(400);
	expect(leaving.size).toBe(0);
});

it('nothing is told once it is over', () => {
	const { leaving, left, life } = makeLeaving();
	leaving.add(a, [first]);
	life.abort();
	vi.advanceTimersByTime(1_000);
	expect(left).toEqual([]);
});
