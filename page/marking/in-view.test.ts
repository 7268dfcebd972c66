import { describe, expect, it } from 'vitest';
import { type Box, boxOfLines, inView, inViewOfLine } from './in-view';

const view: Box = { left: -100, top: -100, right: 1100, bottom: 900 };

/** Boxes of 20 px, so many to a line. */
const items = ({ count, perLine }: { count: number; perLine: number }) =>
	Array.from({ length: count }, (_, i) => ({ left: (i % perLine) * 20, top: Math.floor(i / perLine) * 20 }));

const around = (boxes: readonly { left: number; top: number }[]): Box => ({
	left: Math.min(...boxes.map(({ left }) => left)),
	top: Math.min(...boxes.map(({ top }) => top)),
	right: Math.max(...boxes.map(({ left }) => left)) + 20,
	bottom: Math.max(...boxes.map(({ top }) => top)) + 20,
});

/** What a generator gives in the end. */
function atOnce<T>(work: Generator<void, T>): T {
	let step = work.next();
	while (!step.done) step = work.next();
	return step.value;
}

describe('inView', () => {
	it.each([
		['all of a few', { count: 30, perLine: 10 }, 30, 1],
		['lines one below the other: some of thousands', { count: 10_000, perLine: 10 }, 460, 60],
		['10,000 in one line', { count: 10_000, perLine: 10_000 }, 56, 60],
		['none', { count: 0, perLine: 1 }, 0, 0],
	])('%s', (_what, kind, least, most) => {
		const all = items(kind);
		let measured = 0;
		const work = inView(
			all,
			(first, last) => {
				measured += 1;
				return around(all.slice(all.indexOf(first), all.indexOf(last) + 1));
			},
			view,
		);
		const found = atOnce(work);
		const expected = all.filter(({ left, top }) => left <= view.right && top <= view.bottom);
		expect(found).toEqual(expected);
		expect(found.length).toBeGreaterThanOrEqual(least);
		expect(measured).toBeLessThanOrEqual(most);
	});

	it('no more is measured than may be: what was found by then', () => {
		const all = items({ count: 10_000, perLine: 10 });
		let measured = 0;
		const boxOf = (first: (typeof all)[number], last: (typeof all)[number]) => {
			measured += 1;
			return around(all.slice(all.indexOf(first), all.indexOf(last) + 1));
		};
		expect(atOnce(inView(all, boxOf, view, { left: 20 })).length).toBeLessThan(460);
		expect(measured).toBe(20);
	});

	it('what has no box any more is not in view', () => {
		expect(atOnce(inView([1, 2], () => undefined, view))).toEqual([]);
	});
});

const box = (left: number, top: number): Box => ({ left, top, right: left + 100, bottom: top + 20 });
const [START, END] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

describe('boxOfLines', () => {
	it.each<[what: string, first: Box, last: Box, isVertical: boolean, expected: Box]>([
		['one line', box(0, 0), box(900, 4), false, { left: 0, top: 0, right: 1000, bottom: 24 }],
		['from right to left', box(900, 0), box(0, 0), false, { left: 0, top: 0, right: 1000, bottom: 20 }],
		['many lines', box(500, 0), box(300, 200), false, { left: START, top: 0, right: END, bottom: 220 }],
		['one that runs down', box(0, 0), box(0, 900), true, { left: 0, top: 0, right: 100, bottom: 920 }],
		['many that run down', box(500, 0), box(0, 30), true, { left: 0, top: START, right: 600, bottom: END }],
	])('%s', (_what, first, last, isVertical, expected) => {
		expect(boxOfLines(first, last, { isVertical })).toEqual(expected);
	});

	it('what is sought with it in thousands of lines is found with few boxes', () => {
		const all = items({ count: 10_000, perLine: 10 });
		let measured = 0;
		const work = inView(
			all,
			(first, last) => {
				measured += 2;
				const [from, to] = [all.indexOf(first), all.indexOf(last)];
				if (to - from <= 100) return around(all.slice(from, to + 1));
				return boxOfLines(around([first]), around([last]), { isVertical: false });
			},
			view,
		);
		expect(atOnce(work).length).toBe(460);
		expect(measured).toBeLessThanOrEqual(120);
	});
});

describe('inViewOfLine', () => {
	const starts = Array.from({ length: 1_000 }, (_, i) => ({ start: i * 8 }));
	const line = (left: number, top: number): Box => ({ left, top, right: left + 128_000, bottom: top + 20 });
	const down = (top: number): Box => ({ left: 0, top, right: 20, bottom: top + 128_000 });
	it.each<[what: string, line: Box, isVertical: boolean, first: number, last: number]>([
		['at the beginning', line(0, 0), false, 0, 8],
		['scrolled to the middle', line(-64_000, 0), false, 500, 508],
		['above the window', line(0, -500), false, -1, -1],
		['one that runs down', down(-64_000), true, 500, 507],
	])('%s', (_what, box, isVertical, first, last) => {
		const found = inViewOfLine(starts, { line: box, length: 8_000, view, isVertical });
		const places = found.map(({ start }) => start / 8);
		expect([places[0] ?? -1, places.at(-1) ?? -1]).toEqual([first, last]);
	});
});
