import { expect, it, vi } from 'vitest';
import type { Change } from '../model/change';
import { follow, publish } from './feed';

const change: Change = { store: 'packs', id: 'pack', revision: '1' };

it('tells every follower, whatever becomes of the others, until it leaves', async () => {
	const heard: string[] = [];
	const end = new AbortController();
	follow(() => {
		throw new Error('a follower that fails');
	}, end.signal);
	follow(async (changes) => {
		await null;
		heard.push(...changes.map(({ id }) => id));
	}, end.signal);
	await publish([]);
	await publish([change, { ...change, id: 'other' }]);
	expect(heard).toEqual(['pack', 'other']);
	end.abort();
	await publish([change]);
	expect(heard).toHaveLength(2);
});

it('waits a while only for one that never ends', async () => {
	vi.useFakeTimers();
	const end = new AbortController();
	follow(() => new Promise(() => {}), end.signal);
	const published = publish([change]);
	await vi.advanceTimersByTimeAsync(2_000);
	await published;
	expect(vi.getTimerCount()).toBe(0);
	end.abort();
	vi.useRealTimers();
});
