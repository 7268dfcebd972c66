import type { OwnTermDraft } from '../../messages/protocol';
import type { Change } from '../../model/change';
import type { OwnTerm } from '../../model/own-term';
import { withDatabase } from '../database';
import { StorageFailed } from '../failure';
import { publish } from '../feed';

/** Adds a term of the reader's own, or changes it. An id that is not there any more comes back: that is how to undo. */
export async function saveOwnTerm(draft: OwnTermDraft): Promise<OwnTerm> {
	const id = draft.id ?? `own-${crypto.randomUUID()}`;
	const saved = await withDatabase(async (database) => {
		const transaction = database.transaction('ownTerms', 'readwrite', { durability: 'strict' });
		const stored = await transaction.store.get(id);
		const term = reviseOwnTerm(stored, { ...draft, id }, Date.now());
		await Promise.all([transaction.store.put(term), transaction.done]);
		return term;
	});
	await publish([ownTermChange(saved)]);
	return saved;
}

/** Removes a term of the reader's own and gives it back for undoing; a note on it stays. */
export async function deleteOwnTerm(id: string): Promise<OwnTerm> {
	const deleted = await withDatabase(async (database) => {
		const transaction = database.transaction('ownTerms', 'readwrite', { durability: 'strict' });
		const stored = await transaction.store.get(id);
		if (stored) await transaction.store.delete(id);
		await transaction.done;
		return stored;
	});
	if (!deleted) throw new StorageFailed('not-found', `no own term ${id}`);
	await publish([{ ...ownTermChange(deleted), record: null }]);
	return deleted;
}

/** All terms of the reader's own, the newest first. */
export async function listOwnTerms(): Promise<OwnTerm[]> {
	const terms = await withDatabase((database) => database.getAll('ownTerms'));
	return terms.sort((a, b) => b.created - a.created);
}

/** How many terms the reader has added. */
export function countOwnTerms(): Promise<number> {
	return withDatabase((database) => database.count('ownTerms'));
}

/** A term of the reader's own in the feed of changes. */
export function ownTermChange(record: OwnTerm): Change & { store: 'ownTerms' } {
	return { store: 'ownTerms', id: record.id, revision: record.updated, record };
}

/** An own term after a change: labels trimmed, each once, compared exactly, since capitals tell IT from it; `now` in milliseconds since the epoch. */
export function reviseOwnTerm(stored: OwnTerm | undefined, draft: OwnTermDraft & { id: string }, now: number): OwnTerm {
	const label = draft.label.trim();
	const altLabels = [...new Set(draft.altLabels.map((alt) => alt.trim()))].filter((alt) => alt !== '' && alt !== label);
	const created = stored?.created ?? now;
	const updated = stored ? Math.max(now, stored.updated + 1) : now;
	return { id: draft.id, label, altLabels, definition: draft.definition, created, updated };
}
