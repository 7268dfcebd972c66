import type { OwnTermDraft } from '../../messages/protocol';
import type { Change } from '../../model/change';
import type { Moment } from '../../model/clock';
import { mendAll, mendOwnTerm } from '../../model/mend';
import type { BinnedOwnTerm, OwnTerm } from '../../model/own-term';
import { asideOf, readKept, setAsideDamaged } from '../aside/aside';
import { isExpired } from '../bin-keeps';
import { allOrNothing, withDatabase } from '../database';
import { StorageFailed } from '../failure';
import { publish } from '../feed';
import { momentOf } from '../moment';
import { binOwnTerm, eraseOwnForGood, reviseOwnTerm } from './revise-own-term';

/** Adds a term of the reader's own, or changes it. One that lies in the bin comes out of it. */
export async function saveOwnTerm(draft: OwnTermDraft): Promise<OwnTerm> {
	const id = draft.id ?? `own-${crypto.randomUUID()}`;
	return change(id, (stored, moment) => reviseOwnTerm(stored, { ...draft, id }, moment));
}

/** Moves a term of the reader's own to the bin; a note on it stays. */
export function deleteOwnTerm(id: string): Promise<OwnTerm> {
	return change(id, (stored, moment) => {
		if (!stored || stored.deleted !== undefined) throw new StorageFailed('not-found', `no own term ${id}`);
		return binOwnTerm(stored, moment);
	});
}

/** Takes a term out of the bin. */
export function restoreOwnTerm(id: string): Promise<OwnTerm> {
	return change(id, (stored, moment) => {
		if (!stored || stored.erased !== undefined) throw new StorageFailed('not-found', `no own term ${id}`);
		return reviseOwnTerm(stored, stored, moment);
	});
}

/** Takes a term that lies in the bin away for good: what stays is that it was here, so that an old backup does not bring it back. */
export async function eraseOwnTerm(id: string): Promise<void> {
	await eraseOwn((term) => term.id === id);
}

/** Takes all that lies in the bin away for good. */
export function emptyOwnBin(): Promise<OwnTerm[]> {
	return eraseOwn(() => true);
}

/** Empties the bin of what has lain in it long enough; `now` in milliseconds since the epoch. */
export function expireOwnBin(now = Date.now()): Promise<OwnTerm[]> {
	return eraseOwn((term) => isExpired(term, now));
}

async function eraseOwn(isDue: (term: OwnTerm) => boolean): Promise<OwnTerm[]> {
	await setAsideDamaged(); // As with notes.
	return withDatabase(async (database) => {
		const moment = await momentOf(database);
		const transaction = database.transaction('ownBin', 'readwrite', { durability: 'strict' });
		const binned = mendAll(mendOwnTerm, await transaction.store.getAll());
		const due = binned.filter((term) => term.erased === undefined && isDue(term));
		const gone = due.map((term) => eraseOwnForGood(term, moment));
		await Promise.all([...gone.map((term) => transaction.store.put(term)), transaction.done]);
		return gone;
	});
}

/** Reads, decides and writes in one transaction; the bin is a store of its own. */
async function change(id: string, decide: (stored: OwnTerm | undefined, moment: Moment) => OwnTerm): Promise<OwnTerm> {
	const changed = await withDatabase(async (database) => {
		const moment = await momentOf(database);
		const transaction = database.transaction(['ownTerms', 'ownBin', 'aside'], 'readwrite', { durability: 'strict' });
		const [store, bin] = [transaction.objectStore('ownTerms'), transaction.objectStore('ownBin')];
		return allOrNothing(transaction, async () => {
			const record: unknown = (await store.get(id)) ?? (await bin.get(id));
			const stored = mendOwnTerm(record) ?? undefined;
			const term = decide(stored, moment);
			const [to, from] = term.deleted === undefined ? [store, bin] : [bin, store];
			// What is written over is damaged: it is kept as it was.
			const damaged = record === stored ? [] : [transaction.objectStore('aside').put(asideOf('ownTerms', record))];
			await Promise.all([to.put(term), from.delete(id), ...damaged, transaction.done]);
			return term;
		});
	});
	await publish([ownTermChange(changed)]);
	return changed;
}

/** What lies in the bin, the last deleted first. */
export async function listOwnBin(): Promise<BinnedOwnTerm[]> {
	const terms = await readKept('ownBin');
	return terms.filter(isBinned).sort((a, b) => b.deleted - a.deleted);
}

function isBinned(term: OwnTerm): term is BinnedOwnTerm {
	return term.deleted !== undefined && term.erased === undefined;
}

/** All terms of the reader's own, the newest first. */
export async function listOwnTerms(): Promise<OwnTerm[]> {
	const terms = await readKept('ownTerms');
	return terms.sort((a, b) => b.created - a.created);
}

/** How many terms the reader has added. */
export function countOwnTerms(): Promise<number> {
	return withDatabase((database) => database.count('ownTerms'));
}

/** A term of the reader's own in the feed of changes; one in the bin is none. */
export function ownTermChange(term: OwnTerm): Change & { store: 'ownTerms' } {
	return { store: 'ownTerms', id: term.id, revision: term.updated, record: term.deleted === undefined ? term : null };
}
