import { describe, expect, it } from 'vitest';
import type { FrameReport } from '../../messages/protocol';
import { locate, mergeReports } from './merge-reports';

const report = (frame: string, top: boolean, terms: [string, number][]): FrameReport => ({
	frame,
	top,
	url: `https://${frame}.example/`,
	host: `${frame}.example`,
	title: '',
	state: 'on',
	hasNoCard: false,
	isReading: frame === 'inner',
	isCut: frame === 'inner',
	terms: terms.map(([id, count]) => ({ id, label: id, count })),
	strip: terms.map(([term], at) => ({ at, term, nth: 0 })),
	cost: { milliseconds: 1.5, characters: 100, unanswered: 1 },
});

describe('mergeReports', () => {
	const page = mergeReports([
		report('inner', false, [
			['ai', 2],
			['npf', 1],
		]),
		report('outer', true, [
			['npf', 3],
			['chips', 1],
		]),
	])!;

	it('puts the top frame first and adds up', () => {
		expect(page.host).toBe('outer.example');
		expect(page.isReading).toBe(true);
		expect(page.isCut).toBe(true);
		expect(page.terms.map(({ id, count }) => [id, count])).toEqual([
			['npf', 4],
			['chips', 1],
			['ai', 2],
		]);
		expect(page.strip).toEqual([
			{ at: 0, term: 'npf', nth: 0 },
			{ at: 1, term: 'chips', nth: 0 },
		]);
		expect(page.cost).toEqual({ milliseconds: 3, characters: 200, unanswered: 2 });
	});

	it.each([
		[0, { frame: 'outer', nth: 0 }],
		[2, { frame: 'outer', nth: 2 }],
		[3, { frame: 'inner', nth: 0 }],
		[4, null],
	])('finds occurrence %i', (nth, place) => expect(locate(page.terms[0]!, nth)).toEqual(place));

	it('is null while no frame has answered', () => expect(mergeReports([])).toBeNull());
});
