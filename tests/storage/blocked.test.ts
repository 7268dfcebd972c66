import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { closeDatabase, DATABASE } from '../../storage/database';
import { listNotes, saveNote } from '../../storage/notes/notes';
import { UPGRADES, type ZhuduSchema } from '../../storage/upgrades';

vi.mock('wxt/browser', async () => (await import('./browser-of-tests')).browserOfTests());

async function empty(): Promise<void> {
	await closeDatabase();
	await deleteDB(DATABASE);
}
beforeEach(empty);
afterEach(empty);

/** A page of an older version of the extension, which steps aside for nobody. */
function hold(version: number) {
	return openDB<ZhuduSchema>(DATABASE, version, {
		upgrade(database) {
			for (const upgrade of UPGRADES.slice(0, version)) upgrade(database);
		},
	});
}

it.each<[what: string, version: number, act: () => Promise<unknown>]>([
	['an upgrade', 1, async () => {}],
	['a deletion', UPGRADES.length, async () => void deleteDB(DATABASE)],
])(
	'%s that another page holds up ends in a clear answer, and works once the page is gone',
	async (_, version, act) => {
		const other = await hold(version);
		await act();
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
		const saving = expect(saveNote({ term: 'a', text: '甲', based: 0 })).rejects.toMatchObject({
			code: 'storage-broken',
		});
		await vi.advanceTimersByTimeAsync(6000);
		await saving;
		vi.useRealTimers();
		other.close();
		expect((await saveNote({ term: 'a', text: '甲', based: 0 })).kind).toBe('saved');
		expect((await listNotes()).map(({ text }) => text)).toEqual(['甲']);
	},
	30_000,
);
