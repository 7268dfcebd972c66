import type { OwnTermDraft } from '../../messages/protocol';
import type { Change } from '../../model/change';
import { BIN_KEEPS } from '../../model/limits';
import { mendAll, mendOwnTerm } from '../../model/mend';
import type { BinnedOwnTerm, OwnTerm } from '../../model/own-term';
import { withDatabase } from '../database';
import { StorageFailed } from '../failure';
import { publish } from '../feed';

/** Adds a term of the reader's own, or changes it. One that lies in the bin comes out of it. */
export async function saveOwnTerm(draft: OwnTermDraft): Promise<OwnTerm> {
	const id = draft.id ?? `own-${crypto.randomUUID()}`;
	const saved = await withDatabase(async (database) => {
		const transaction = database.transaction(['ownTerms', 'ownBin'], 'readwrite', { durability: 'strict' });
		const [store, bin] = [transaction.objectStore('ownTerms'), transaction.objectStore('ownBin')];
		const stored = mendOwnTerm((await store.get(id)) ?? (await bin.get(id))) ?? undefined;
		const term = reviseOwnTerm(stored, { ...draft, id }, Date.now());
		await Promise.all([store.put(term), bin.delete(id), transaction.done]);
		return term;
	});
	await publish([ownTermChange(saved)]);
	return saved;
}

/** Moves a term of the reader's own to the bin; a note on it stays. */
export async function deleteOwnTerm(id: string): Promise<OwnTerm> {
	const deleted = await withDatabase(async (database) => {
		const transaction = database.transaction(['ownTerms', 'ownBin'], 'readwrite', { durability: 'strict' });
		const store = transaction.objectStore('ownTerms');
		const stored = await store.get(id);
		if (stored) {
			const binned = { ...stored, deleted: Date.now() };
			await Promise.all([store.delete(id), transaction.objectStore('ownBin').put(binned)]);
		}
		await transaction.done;
		return stored;
	});
	if (!deleted) throw new StorageFailed('not-found', `no own term ${id}`);
	await publish([{ ...ownTermChange(deleted), record: null }]);
	return deleted;
}

/** What lies in the bin, the last deleted first. */
export async function listOwnBin(): Promise<BinnedOwnTerm[]> {
	const terms = await withDatabase((database) => database.getAll('ownBin'));
	return terms.sort((a, b) => b.deleted - a.deleted);
}

/** Takes a term out of the bin for good. */
export async function eraseOwnTerm(id: string): Promise<void> {
	await withDatabase((database) => database.delete('ownBin', id));
}

/** Empties the bin of what has lain in it long enough; `now` in milliseconds since the epoch. */
export async function expireOwnBin(now = Date.now()): Promise<void> {
	const due = (await listOwnBin()).filter(({ deleted }) => now - deleted > BIN_KEEPS);
	await Promise.all(due.map(({ id }) => eraseOwnTerm(id)));
}

/** All terms of the reader's own, the newest first. */
export async function listOwnTerms(): Promise<OwnTerm[]> {
	const terms = mendAll(mendOwnTerm, await withDatabase((database) => database.getAll('ownTerms')));
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
