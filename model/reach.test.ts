import { describe, expect, it } from 'vitest';
import { isInReach, isSiteOn, switchSite } from './reach';
import { DEFAULT_SETTINGS, type Settings } from './settings';

const given = (some: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...some });

describe('where pages are read', () => {
	it.each<[name: string, hosts: string[], settings: Partial<Settings>, reads: boolean]>([
		['everywhere', ['a.example'], {}, true],
		['everywhere, a page without a host', [], {}, true],
		['a news site', ['people.com.cn'], { reach: 'listed' }, true],
		['a part of one', ['finance.people.com.cn'], { reach: 'listed' }, true],
		['one whose name ends so', ['notpeople.com.cn'], { reach: 'listed' }, false],
		['a frame on a news site', ['ads.example', 'www.caixin.com'], { reach: 'listed' }, true],
		['another site', ['a.example'], { reach: 'listed' }, false],
		['another one that was added', ['a.example'], { reach: 'listed', sitesOn: ['a.example'] }, true],
		['a news site, on click', ['people.com.cn'], { reach: 'on-click' }, false],
		['one that was added, on click', ['a.example'], { reach: 'on-click', sitesOn: ['a.example'] }, true],
		['a page without a host, on click', [], { reach: 'on-click' }, false],
	])('%s', (_, hosts, settings, reads) => {
		expect(isInReach(hosts, given(settings))).toBe(reads);
	});
});

describe('a site that is switched on or off', () => {
	it.each<[name: string, host: string, before: Partial<Settings>, on: boolean, after: Partial<Settings>]>([
		['off, everywhere', 'a', {}, false, { sitesOff: ['a'], sitesOn: [] }],
		['on again', 'a', { sitesOff: ['a', 'b'] }, true, { sitesOff: ['b'], sitesOn: [] }],
		['on, where it was not in reach', 'a', { reach: 'on-click' }, true, { sitesOff: [], sitesOn: ['a'] }],
		['off again', 'a', { reach: 'on-click', sitesOn: ['a'] }, false, { sitesOff: [], sitesOn: [] }],
		['a news site off', 'news.cn', { reach: 'listed' }, false, { sitesOff: ['news.cn'], sitesOn: [] }],
		[
			'part of one that was added',
			'b.a',
			{ reach: 'on-click', sitesOn: ['a'] },
			false,
			{ sitesOff: ['b.a'], sitesOn: ['a'] },
		],
	])('%s', (_, host, before, on, after) => {
		const settings = given(before);
		const written = switchSite(settings, host, on);
		expect(written).toEqual(after);
		expect(isSiteOn(host, { ...settings, ...written })).toBe(on);
	});
});
