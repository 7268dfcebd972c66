import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../model/settings';
import { mergeSettings } from './merge-settings';

describe('importing settings', () => {
	it('a choice made here stays, lists are united', () => {
		const here = { ...DEFAULT_SETTINGS, theme: 'dark' as const, sitesOff: ['a'] };
		const brought = {
			...DEFAULT_SETTINGS,
			theme: 'light' as const,
			hoverDelay: 500,
			sitesOff: ['b', 'a'],
			notHere: [{ term: 'x' }],
		};
		expect(mergeSettings(here, brought)).toEqual({ ...brought, theme: 'dark', sitesOff: ['a', 'b'] });
	});
});
