import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { NoteDraft } from '../components/note-draft';
import { closeDatabase, DATABASE } from '../storage/database';
import { draftsOn, keepDraft } from '../storage/notes/drafts';
import { listNotes, saveNote } from '../storage/notes/notes';
import { takeUp } from './use-left-draft';

vi.mock('wxt/browser', async () => (await import('../tests/storage/browser-of-tests')).browserOfTests());
vi.stubGlobal('navigator', { locks: { query: async () => ({ held: [] }) } });

beforeEach(async () => {
	await closeDatabase();
	await deleteDB(DATABASE);
});
afterAll(async () => {
	await closeDatabase();
	await deleteDB(DATABASE);
	vi.unstubAllGlobals();
});

it('of several views that ended none’s text is lost', async () => {
	const { note } = await saveNote({ term: 't', text: '起', based: 0 });
	const left = (view: string, text: string, typed: number) =>
		keepDraft({ term: 't', view, text, based: note.revision, typed });
	await left('one', '起，甲写', 1);
	await left('two', '起，乙写', 2);
	await left('three', '起，乙', 1);
	const end = new AbortController();
	const store = { save: saveNote, remove: vi.fn(), restore: vi.fn(), explain: () => 'unexpected' as const };
	const draft = new NoteDraft(store, { term: 't', note, signal: end.signal });
	const taking = takeUp(draft, end.signal);
	await vi.waitFor(() => expect(draft.state.kind).toBe('conflict'), 10_000);
	expect(await draftsOn('t')).not.toEqual([]);
	await draft.resolve('both');
	await taking;
	end.abort();
	expect((await listNotes())[0]?.text).toBe('起，乙写\n\n起，甲写');
});

it('what another view left goes from the disk only once this view’s own is there', async () => {
	await keepDraft({ term: 't', view: 'gone', text: '起，写', based: 0, typed: 1 });
	const end = new AbortController();
	const pending = vi.fn(() => new Promise<never>(() => {}));
	const store = { save: pending, remove: pending, restore: pending, explain: () => 'unexpected' as const };
	const onDisk = Promise.withResolvers<void>();
	const log = { keep: vi.fn(), drop: vi.fn(), written: () => onDisk.promise };
	const draft = new NoteDraft(store, { term: 't', note: null, log, signal: end.signal });
	void takeUp(draft, end.signal);
	await vi.waitFor(() => expect(draft.text).toBe('起，写'));
	expect(log.keep).toHaveBeenCalled();
	expect(await draftsOn('t')).toHaveLength(1);
	onDisk.resolve();
	await vi.waitFor(async () => expect(await draftsOn('t')).toEqual([]));
	end.abort();
});
