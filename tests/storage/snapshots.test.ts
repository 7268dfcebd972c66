import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { BIN_KEEPS } from '../../model/limits';
import { setAsideDamaged } from '../../storage/aside/aside';
import { exportBackup, importBackup } from '../../storage/backup/backup';
import { doDaily } from '../../storage/daily';
import { closeDatabase, DATABASE, withDatabase } from '../../storage/database';
import { readKnowledge, setKnowledge } from '../../storage/knowledge/knowledge';
import { emptyBin, eraseNote } from '../../storage/notes/bin';
import { deleteNote, listNotes, saveNote } from '../../storage/notes/notes';
import { deleteOwnTerm, emptyOwnBin, listOwnBin, listOwnTerms, saveOwnTerm } from '../../storage/own/own-terms';
import { listSnapshots, restoreSnapshot, takeSnapshot } from '../../storage/snapshots/snapshots';

vi.mock('wxt/browser', async () => (await import('./browser-of-tests')).browserOfTests());

const DAY = 24 * 60 * 60_000;
const BIN_DAYS = BIN_KEEPS / DAY;

async function empty(): Promise<void> {
	await closeDatabase();
	await deleteDB(DATABASE);
}
beforeEach(empty);
afterAll(empty);

const texts = async () =>
	Object.fromEntries(
		(await listNotes()).map(({ term, text, deleted }) => [term, deleted === undefined ? text : `(${text})`]),
	);
const own = async () =>
	[...(await listOwnTerms()), ...(await listOwnBin())].map(({ label, deleted }) => (deleted ? `(${label})` : label));

it('goes back to a day, and from there to where it was; nothing is lost on the way', async () => {
	await saveNote({ term: 'a', text: '甲一', based: 0 });
	await saveNote({ term: 'b', text: '乙', based: 0 });
	await saveOwnTerm({ id: 'own-1', label: '算力券', altLabels: [], definition: '' });
	await setKnowledge('a', 'known');
	const then = (await takeSnapshot('daily'))!;
	expect(then).toMatchObject({ why: 'daily', notes: 2, ownTerms: 1 });
	await saveNote({ term: 'a', text: '甲二', based: 1 });
	await setKnowledge('a', 'learning');
	await setKnowledge('b', 'known');
	await deleteNote('b');
	await eraseNote('b');
	await saveNote({ term: 'c', text: '丙', based: 0 });
	await saveOwnTerm({ id: 'own-1', label: '券', altLabels: [], definition: '新' });
	await saveOwnTerm({ id: 'own-2', label: '算法', altLabels: [], definition: '' });

	const before = (await restoreSnapshot(then.id))!;
	expect(await texts()).toEqual({ a: '甲一', b: '乙', c: '(丙)' });
	expect(await own()).toEqual(['算力券', '(算法)']);
	expect(await readKnowledge(['a', 'b'])).toEqual({ a: 'known', b: 'new' });
	expect((await listNotes()).find(({ term }) => term === 'a')?.earlier).toMatchObject([{ text: '甲二' }]);

	await restoreSnapshot(before.id);
	expect(await texts()).toEqual({ a: '甲二', b: '(乙)', c: '丙' });
	expect(await readKnowledge(['a', 'b'])).toEqual({ a: 'learning', b: 'known' });
	expect((await own()).sort()).toEqual(['券', '算法'].sort());
});

it('one that says the same as the newest is not taken, nor one of nothing', async () => {
	expect(await takeSnapshot('daily')).toBeNull();
	await saveNote({ term: 'a', text: '甲', based: 0 });
	const [one, other] = [await takeSnapshot('daily'), await takeSnapshot('import')];
	expect(other).toEqual(one);
	expect(await listSnapshots()).toEqual([one]);
});

it('the bin is emptied, and that can be undone', async () => {
	await saveNote({ term: 'a', text: '甲', based: 0 });
	await deleteNote('a');
	await saveOwnTerm({ id: 'own-1', label: '算力券', altLabels: [], definition: '' });
	await deleteOwnTerm('own-1');
	const before = (await takeSnapshot('empty-bin'))!;
	await emptyBin();
	await emptyOwnBin();
	expect([await texts(), await own()]).toEqual([{}, []]);
	await restoreSnapshot(before.id);
	expect([await texts(), await own()]).toEqual([{ a: '(甲)' }, ['(算力券)']]);
});

it('one that is damaged says so and changes nothing', async () => {
	await saveNote({ term: 'a', text: '甲', based: 0 });
	const { id } = (await takeSnapshot('daily'))!;
	const before = await exportBackup();
	await withDatabase((database) => database.put('snapshotTexts', new ArrayBuffer(3), id));
	await expect(restoreSnapshot(id)).rejects.toMatchObject({ code: 'storage-broken' });
	await expect(restoreSnapshot(99)).rejects.toMatchObject({ code: 'not-found' });
	expect({ ...(await exportBackup()), exported: '' }).toEqual({ ...before, exported: '' });
});

it('a clock that is wrong for a day, and then right, takes nothing from bins and snapshots', async () => {
	const now = Date.now();
	await saveNote({ term: 'binned', text: '箱里', based: 0 });
	await deleteNote('binned');
	await saveOwnTerm({ id: 'own-1', label: '算力券', altLabels: [], definition: '' });
	await deleteOwnTerm('own-1');
	await doDaily(now);
	const [first] = await listSnapshots();
	for (const [nth, wrong] of [Date.UTC(9999, 0), Date.UTC(1970, 0, 2), now + 90 * DAY].entries()) {
		await doDaily(wrong);
		await saveNote({ term: 'new', text: `新${nth}`, based: nth });
		await takeSnapshot('import', wrong);
		await doDaily(now + (nth + 1) * DAY);
	}
	expect([await texts(), await own()]).toEqual([{ binned: '(箱里)', new: '新2' }, ['(算力券)']]);
	expect((await listSnapshots()).map(({ id }) => id)).toContain(first!.id);
	// It goes by the clock that has been right for more than a day.
	for (const days of [BIN_DAYS + 10, BIN_DAYS + 11]) await doDaily(now + days * DAY);
	expect([await texts(), await own()]).toEqual([{ new: '新2' }, []]);
});

it('what is deleted by a clock that has lost its battery stays in the bin', async () => {
	const now = Date.now();
	await doDaily(now);
	await saveNote({ term: 'a', text: '甲', based: 0 });
	await saveOwnTerm({ id: 'own-1', label: '算力券', altLabels: [], definition: '' });
	vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(1970, 0, 2) });
	await deleteNote('a');
	await deleteOwnTerm('own-1');
	await doDaily();
	vi.useRealTimers();
	for (let days = 1; days < 5; days++) await doDaily(now + days * DAY);
	expect([await texts(), await own()]).toEqual([{ a: '(甲)' }, ['(算力券)']]);
});

it('what a file brings is here, and told of, although its settings could not be stored', async () => {
	await saveNote({ term: 'a', text: '甲', based: 0 });
	const backup = JSON.parse(JSON.stringify({ ...(await exportBackup()), settings: { level: 'all' } }));
	await empty();
	vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('no'));
	expect(await importBackup(backup)).toMatchObject({ notes: { added: 1 }, settingsFailed: true });
	vi.restoreAllMocks();
	expect(await importBackup(backup)).not.toHaveProperty('settingsFailed');
	expect(await texts()).toEqual({ a: '甲' });
});

it.each<[what: string, clock: number]>([
	['long after any calendar', Date.UTC(9999, 0)],
	['before there were any', Date.UTC(1969, 0)],
])('what is written by a clock that says a day %s is whole, and can be had back', async (_, clock) => {
	vi.useFakeTimers({ toFake: ['Date'], now: clock });
	try {
		for (const text of ['一'.repeat(30), '二']) {
			await saveNote({ term: 'a', text, based: (await listNotes())[0]?.revision ?? 0 });
			await saveOwnTerm({ id: 'own-1', label: '算力券', altLabels: [], definition: text });
		}
		await saveNote({ term: 'b', text: '箱里', based: 0 });
		await deleteNote('b');
		expect(await takeSnapshot('import')).toMatchObject({ notes: 1 });
		expect((await listSnapshots()).length).toBe(1);
		expect(await setAsideDamaged()).toBe(0);
		const backup = JSON.parse(JSON.stringify(await exportBackup()));
		vi.useRealTimers();
		await empty();
		await importBackup(backup);
		expect([await texts(), await own()]).toEqual([{ a: '二', b: '(箱里)' }, ['算力券']]);
	} finally {
		vi.useRealTimers();
	}
});

it('once a day: a snapshot first, then what has lain in the bins long enough goes', async () => {
	await saveNote({ term: 'old', text: '旧', based: 0 });
	await deleteNote('old');
	await saveOwnTerm({ id: 'own-1', label: '算力券', altLabels: [], definition: '' });
	await deleteOwnTerm('own-1');
	const later = Date.now() + BIN_KEEPS + 60_000;
	expect(await doDaily(later)).toBe(true);
	expect([await texts(), await own()]).toEqual([{}, []]);
	expect(await doDaily(later)).toBe(false);
	const [snapshot] = await listSnapshots();
	expect(snapshot).toMatchObject({ why: 'daily', taken: later });
	await restoreSnapshot(snapshot!.id);
	expect(await texts()).toEqual({ old: '(旧)' });
});
