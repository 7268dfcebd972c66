import { is } from 'valibot';
import { LIMITS } from '../../model/limits';
import { DRAFT, type Draft } from '../../model/note';
import { withDatabase } from '../database';
import { saveNote } from './notes';

/** A draft of a living view is written by itself; one this old (milliseconds) whose view is gone is taken up. */
const LEFT = 10_000;

/** Name of the lock that a view holds as long as it lives: what it was typing is its own until then. */
export function viewLock(view: string): string {
	return `zhudu-view-${view}`;
}

/** Writes a draft over the earlier one of the same view. It survives the view and the browser's end. */
export async function keepDraft(draft: Draft): Promise<void> {
	await withDatabase(async (database) => {
		const transaction = database.transaction('drafts', 'readwrite');
		const put = transaction.store.put(draft);
		// All of it is sent at once: by itself the end would be sent when this view has heard that the draft is put, which one
		// that is going away does not hear.
		transaction.commit();
		await Promise.all([put, transaction.done]);
	});
}

/** Writes a draft that was found elsewhere, unless the same view's is as new. */
export async function keepFoundDraft(draft: Draft): Promise<void> {
	await withDatabase(async (database) => {
		const { store, done } = database.transaction('drafts', 'readwrite');
		const stored: unknown = await store.get([draft.term, draft.view]);
		const isNewer = !is(DRAFT, stored) || stored.typed < draft.typed;
		await Promise.all([isNewer && store.put(draft), done]);
	});
}

export async function dropDraft(term: string, view: string): Promise<void> {
	await withDatabase((database) => database.delete('drafts', [term, view]));
}

/** All drafts on a term, the newest first. */
export async function draftsOn(term: string): Promise<Draft[]> {
	return readDrafts(IDBKeyRange.bound([term], [term, []]));
}

/** Those of some drafts whose view is gone. */
export async function leftOf<T extends Pick<Draft, 'view'>>(drafts: T[]): Promise<T[]> {
	if (drafts.length === 0) return [];
	const { held = [] } = await navigator.locks.query();
	const living = new Set(held.map(({ name }) => name));
	return drafts.filter(({ view }) => !living.has(viewLock(view)));
}

/** What views that are gone left, newest first. */
export async function leftDrafts(): Promise<Draft[]> {
	return leftOf(await readDrafts());
}

async function readDrafts(range?: IDBKeyRange): Promise<Draft[]> {
	const drafts = await withDatabase((database) => database.getAll('drafts', range));
	return drafts.filter((draft) => is(DRAFT, draft)).sort((one, other) => other.typed - one.typed);
}

/**
 * Saves what views left that ended before their text was saved. Where something else was written since, or it is longer than a
 * note can be, the draft stays and is offered when the note is opened. From the background.
 */
export async function saveLeftDrafts(now = Date.now()): Promise<void> {
	for (const draft of await leftDrafts()) {
		const { term, view, text, based, place, typed } = draft;
		// A clock that was wrong may have dated it far ahead.
		if (Math.abs(now - typed) < LEFT || text.length > LIMITS.noteText) continue;
		const isSaved = async () => text === '' || (await saveNote({ term, text, based, place })).kind !== 'conflict';
		// One that can't be saved holds up no others.
		if (await isSaved().catch(() => false)) await dropDraft(term, view);
	}
}
