// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest';
import { listAside } from '../storage/aside/aside';
import { closeDatabase, DATABASE, withDatabase } from '../storage/database';
import { draftsOn, keepDraft, viewLock } from '../storage/notes/drafts';
import { createDraftLog, moveLocalDrafts } from './draft-log';

const held = new Set<string>();
vi.stubGlobal('navigator', {
	locks: {
		query: async () => ({ held: [...held].map((name) => ({ name })) }),
		request: async (name: string) => void held.add(name),
	},
});

let end: AbortController;
beforeEach(async () => {
	await closeDatabase();
	await deleteDB(DATABASE);
	localStorage.clear();
	held.clear();
	end = new AbortController();
});
afterEach(() => end.abort());
afterAll(async () => {
	await closeDatabase();
	await deleteDB(DATABASE);
	vi.unstubAllGlobals();
});

const draft = (text: string) => ({ term: 't', text, based: 0 });
const locally = () => Object.values({ ...localStorage }).map((kept) => JSON.parse(kept).text);

it('the last text is in the database, and nothing is left beside it', async () => {
	const log = createDraftLog('v', end.signal);
	for (const text of ['一', '一二', '一二三']) log.keep(draft(text));
	await vi.waitFor(async () => expect((await draftsOn('t')).map(({ text }) => text)).toEqual(['一二三']));
	log.drop('t');
	await vi.waitFor(async () => expect(await draftsOn('t')).toEqual([]));
	expect(locally()).toEqual([]);
});

it('while the database is held up, the last text is kept beside it', async () => {
	const letGo = await holdDrafts();
	const log = createDraftLog('v', end.signal);
	for (const text of ['一', '一二']) log.keep(draft(text));
	await vi.waitFor(() => expect(locally()).toEqual(['一二']));
	log.keep(draft('一二三'));
	await vi.waitFor(() => expect(locally()).toEqual(['一二三']));
	letGo();
	await vi.waitFor(async () => expect((await draftsOn('t')).map(({ text }) => text)).toEqual(['一二三']));
	await vi.waitFor(() => expect(locally()).toEqual([]));
});

it('what was left beside the database goes into it, or aside where it is damaged; what is of a living view stays', async () => {
	const kept = (view: string) => JSON.stringify({ ...draft(view), view, typed: 1 });
	localStorage.setItem('draft a t', '{');
	localStorage.setItem('draft b t', JSON.stringify({ view: 'b' }));
	localStorage.setItem('draft c t', kept('c'));
	localStorage.setItem('draft living t', kept('living'));
	localStorage.setItem('draft z t', kept('z'));
	held.add(viewLock('living'));
	await moveLocalDrafts();
	expect((await draftsOn('t')).map(({ text }) => text).sort()).toEqual(['c', 'z']);
	expect((await listAside()).map(({ text }) => text)).toEqual(['"{"', expect.stringContaining('view')]);
	expect(Object.keys(localStorage)).toEqual(['draft living t']);
});

it('what was left beside the database does not take the place of what is newer in it', async () => {
	await keepDraft({ ...draft('新'), view: 'v', typed: 2 });
	localStorage.setItem('draft v t', JSON.stringify({ ...draft('旧'), view: 'v', typed: 1 }));
	await moveLocalDrafts();
	expect((await draftsOn('t')).map(({ text }) => text)).toEqual(['新']);
	expect(locally()).toEqual([]);
});

/** Has another transaction hold the drafts until it is let go. */
async function holdDrafts(): Promise<() => void> {
	let isHeld = true;
	const begun = Promise.withResolvers<void>();
	void withDatabase(async (database) => {
		const { store, done } = database.transaction('drafts', 'readwrite');
		while (isHeld) {
			await store.count();
			begun.resolve();
		}
		await done;
	});
	await begun.promise;
	return () => {
		isHeld = false;
	};
}
