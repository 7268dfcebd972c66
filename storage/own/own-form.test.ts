import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { closeDatabase, DATABASE, withDatabase } from '../database';
import { viewLock } from '../notes/drafts';
import { dropOwnForm, keepOwnForm, leftOwnForms, type OwnForm } from './own-form';

vi.mock('wxt/browser', async () => (await import('../../tests/storage/browser-of-tests')).browserOfTests());
let living: string[] = [];
vi.stubGlobal('navigator', {
	locks: { query: async () => ({ held: living.map((view) => ({ name: viewLock(view) })) }) },
});

async function empty(): Promise<void> {
	await closeDatabase();
	await deleteDB(DATABASE);
}
beforeEach(empty);
afterAll(async () => {
	await empty();
	vi.unstubAllGlobals();
});

const form = (view: string, label: string, typed: number, id?: string): OwnForm => ({
	view,
	label,
	altLabels: [],
	definition: '',
	typed,
	...(id && { id }),
});
const labels = async (view: string) => (await leftOwnForms(view)).map(({ label }) => label);

it('a form that is typed in is there for its view, and for others once that is gone; the newest first', async () => {
	await keepOwnForm(form('a', '算', 1));
	await keepOwnForm(form('a', '算力', 2));
	await keepOwnForm(form('a', '改', 3, 'own-1'));
	await keepOwnForm(form('b', '券', 4));
	living = ['a', 'b'];
	expect([await labels('a'), await labels('b'), await labels('c')]).toEqual([['改', '算力'], ['券'], []]);
	living = ['b', 'c'];
	expect(await labels('c')).toEqual(['改', '算力']);
	await dropOwnForm({ view: 'a', id: 'own-1' });
	expect(await labels('c')).toEqual(['算力']);
});

it.each([[null], [{ label: 5 }], [{ ...form('d', '坏', 1), altLabels: 'x' }], [{ ...form('d', '坏', 1), id: 'x' }]])(
	'one that is damaged is none, and in nobody’s way: %o',
	async (damaged) => {
		living = [];
		await withDatabase((database) => database.put('meta', damaged, 'own form d '));
		await keepOwnForm(form('e', '好', 1));
		expect(await labels('f')).toEqual(['好']);
	},
);
