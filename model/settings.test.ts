import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, parseSettings, type Settings } from './settings';

const chosen: Settings = {
	language: 'zh-Hant',
	theme: 'dark',
	paused: true,
	sitesOff: ['a.example'],
	reach: 'listed',
	sitesOn: ['b.example'],
	hoverDelay: 500,
	markStyle: 'underline',
	marksOf: 'first-in-section',
	fades: true,
	level: 'more',
	topicsOff: ['people', 'places'],
	markAdded: false,
	packsOff: ['work-reports'],
	notHere: [{ term: 'npf' }, { term: 'npf', host: 'a.example' }, { term: 'npf', page: 'https://a.example/1' }],
	lookUpKey: 'alt',
	selectionButton: false,
};

describe('stored settings', () => {
	it.each<[name: string, stored: unknown, expected: Partial<Settings>]>([
		['nothing stored', undefined, {}],
		['something else stored', 'dark', {}],
		['all as chosen', chosen, chosen],
		['a switch that is neither on nor off', { markAdded: 0 }, {}],
		['one wrong field', { ...chosen, theme: 'pink' }, { ...chosen, theme: 'auto' }],
		['a key that is none of ours', { lookUpKey: 'Shift' }, {}],
		['unknown fields', { theme: 'dark', colour: 'red' }, { theme: 'dark' }],
		['a delay beyond the limits', { hoverDelay: 1e9 }, { hoverDelay: 2000 }],
		['a delay that is no number', { hoverDelay: Number.NaN }, {}],
		['sites twice and wrong', { sitesOff: ['a', 'a', 5, ''] }, { sitesOff: ['a'] }],
		['a wrong host does not turn into "everywhere"', { notHere: [{ term: 'npf', host: 5 }] }, {}],
		['inherited fields', Object.create({ theme: 'dark' }), {}],
	])('%s', (_, stored, expected) => {
		expect(parseSettings(stored)).toEqual({ ...DEFAULT_SETTINGS, ...expected });
	});

	it('reading never throws, and reading twice changes nothing', () => {
		fc.assert(
			fc.property(fc.object({ key: fc.constantFrom(...Object.keys(DEFAULT_SETTINGS)) }), (stored) => {
				const settings = parseSettings(stored);
				expect(parseSettings(settings)).toEqual(settings);
			}),
		);
	});
});
