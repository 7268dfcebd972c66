import { describe, expect, it } from 'vitest';
import type { Occurrence } from '../../matching/occurrence';
import { wanted } from './wants';

const here = { host: 'news.example', page: 'https://news.example/a' };
const occurrence = (...terms: string[]): Occurrence => ({
	start: 0,
	end: 2,
	label: '创新',
	terms,
	why: { start: 'text-edge', end: 'text-edge' },
	nested: [],
});

describe('wanted', () => {
	it.each([
		['nothing said', [], ['a']],
		['not this term anywhere', [{ term: 'a' }], null],
		['another term', [{ term: 'b' }], ['a']],
		['not on this site', [{ term: 'a', host: 'news.example' }], null],
		['not on another site', [{ term: 'a', host: 'other.example' }], ['a']],
		['not on this page', [{ term: 'a', page: 'https://news.example/a' }], null],
		['not on another page', [{ term: 'a', page: 'https://news.example/b' }], ['a']],
	])('%s', (_what, rules, terms) => {
		expect(wanted(occurrence('a'), rules, here)?.terms ?? null).toEqual(terms);
	});

	it('keeps the other term of a label that two share', () => {
		expect(wanted(occurrence('a', 'b'), [{ term: 'a' }], here)?.terms).toEqual(['b']);
	});
});
