import { expect, it } from 'vitest';
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
