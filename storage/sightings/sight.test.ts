import { describe, expect, it } from 'vitest';
import { FADING, type Sighting } from '../../model/sighting';
import { dayOf, isFaded, sight } from './sight';

const seen = (pages: number, days: number, last: number): Sighting => ({ term: 'a', pages, days, last });

describe('a term on one more page', () => {
	it.each<[name: string, stored: Sighting | undefined, today: number, then: Sighting]>([
		['for the first time', undefined, 5, seen(1, 1, 5)],
		['on the same day', seen(3, 2, 5), 5, seen(4, 2, 5)],
		['on another day', seen(3, 2, 5), 7, seen(4, 3, 7)],
		['by a clock that was set back', seen(3, 2, 5), 4, seen(4, 2, 5)],
		['after a long absence', seen(300, 90, 5), 5 + FADING.back, seen(1, 1, 5 + FADING.back)],
	])('%s', (_, stored, today, then) => {
		expect(sight(stored, 'a', today)).toEqual(then);
	});
});

it.each<[name: string, sighting: Sighting, today: number, faded: boolean]>([
	['often, on many days', seen(FADING.pages, FADING.days, 100), 100, true],
	['often, but on few days', seen(500, FADING.days - 1, 100), 100, false],
	['on many days, but seldom', seen(FADING.pages - 1, FADING.days, 100), 100, false],
	['often, and long ago', seen(500, 90, 100), 100 + FADING.back, false],
])('seen %s', (_, sighting, today, faded) => {
	expect(isFaded(sighting, today)).toBe(faded);
});

it('a day begins at midnight where the reader is', () => {
	const midnight = new Date(2026, 2, 5).getTime();
	expect(dayOf(midnight) - dayOf(midnight - 1)).toBe(1);
	expect(dayOf(midnight + 86_399_999)).toBe(dayOf(midnight));
});
