import type { ImportHead } from '../../messages/protocol';
import { type CompiledTerm, importedId, isImportedPack } from '../../model/pack';
import { withDatabase } from '../database';
import { StorageFailed } from '../failure';
import { publish } from '../feed';
import type { StoredPack } from '../upgrades';
import { unlessImporting } from './import-lock';

/*
 * An imported pack comes in slices, each a transaction of its own, so that no other work waits long. What is done so far
 * stands in the database alone: the background may end between any two of these calls, and each may be made twice.
 */

/** Imported packs come after those that ship, however many these become. */
const FIRST_POSITION = 1000;

/** Makes room for a pack: one of the same id goes, notes on its terms stay. */
export async function beginImport({ head, edition, sources, size }: ImportHead): Promise<void> {
	if (!isImportedPack(head.id)) throw new StorageFailed('bad-request', `${head.id} is not the id of an imported pack`);
	const version = await withDatabase(async (database) => {
		const transaction = database.transaction(['packs', 'terms', 'sources'], 'readwrite');
		const packStore = transaction.objectStore('packs');
		const packs = await packStore.getAll();
		const others = packs.filter(({ id }) => id !== head.id).map(({ position }) => position + 1);
		const record: StoredPack = {
			...head,
			origin: 'imported',
			version: crypto.randomUUID(),
			...(edition !== undefined && { edition }),
			extension: '',
			size,
			position: packs.find(({ id }) => id === head.id)?.position ?? Math.max(FIRST_POSITION, ...others),
			state: 'installing',
		};
		const sourceStore = transaction.objectStore('sources');
		await Promise.all([
			transaction.objectStore('terms').delete(termKeys(head.id)),
			sourceStore.delete(sourceKeys(head.id)),
			packStore.put(record),
			...sources.map((source) => sourceStore.put({ ...source, pack: head.id })),
			transaction.done,
		]);
		return record.version;
	});
	await publish([{ store: 'packs', id: head.id, revision: version }]);
}

/** Puts a slice of the terms in; `from` is the place of the first of them within the pack, from 0. */
export function putTerms({ pack, from, terms }: { pack: string; from: number; terms: CompiledTerm[] }): Promise<void> {
	if (terms.some((term) => term.pack !== pack || !term.id.startsWith(importedId(pack, '')))) {
		throw new StorageFailed('bad-request', `a term that is not one of ${pack}`);
	}
	return withDatabase(async (database) => {
		const transaction = database.transaction(['packs', 'terms'], 'readwrite', { durability: 'relaxed' });
		const record = await transaction.objectStore('packs').get(pack);
		if (record?.state !== 'installing') throw new StorageFailed('not-found', `${pack} is not being installed`);
		const store = transaction.objectStore('terms');
		// All are done once the transaction is, and one that fails ends it.
		for (const [at, term] of terms.entries()) void store.put({ ...term, position: from + at }).catch(() => {});
		await transaction.done;
	});
}

/** Ends an installation: from now on the pack is there. Tells where terms are missing. */
export async function finishImport(pack: string): Promise<StoredPack> {
	const known = await withDatabase((database) => database.get('packs', pack));
	if (known?.state === 'ready') return known;
	const ready = await withDatabase(async (database) => {
		const transaction = database.transaction(['packs', 'terms'], 'readwrite', { durability: 'strict' });
		const packStore = transaction.objectStore('packs');
		const [record, count] = await Promise.all([
			packStore.get(pack),
			transaction.objectStore('terms').count(termKeys(pack)),
		]);
		if (record?.state !== 'installing') throw new StorageFailed('not-found', `${pack} is not being installed`);
		if (count !== record.size) throw new StorageFailed('bad-request', `${count} of ${record.size} terms have come`);
		const whole: StoredPack = { ...record, state: 'ready' };
		await Promise.all([packStore.put(whole), transaction.done]);
		return whole;
	});
	await publish([{ store: 'packs', id: pack, revision: ready.version }]);
	return ready;
}

/**
 * Clears what an import left that ended half-way, since its page was closed or the browser ended: its terms go, its record
 * stays to tell the reader. Gives the ids of such packs.
 */
export async function clearInterrupted(): Promise<string[]> {
	const cleared = (await unlessImporting(clear)) ?? [];
	await publish(cleared.map((id) => ({ store: 'packs', id, revision: null })));
	return cleared;
}

function clear(): Promise<string[]> {
	return withDatabase(async (database) => {
		const transaction = database.transaction(['packs', 'terms', 'sources'], 'readwrite');
		const packStore = transaction.objectStore('packs');
		const ruins = (await packStore.getAll()).filter(({ state }) => state === 'installing');
		await Promise.all([
			...ruins.flatMap((pack) => [
				packStore.put({ ...pack, state: 'interrupted' }),
				transaction.objectStore('terms').delete(termKeys(pack.id)),
				transaction.objectStore('sources').delete(sourceKeys(pack.id)),
			]),
			transaction.done,
		]);
		return ruins.map(({ id }) => id);
	});
}

/** The keys of an imported pack's terms: all that begin with its id and a colon. */
export function termKeys(pack: string): IDBKeyRange {
	return IDBKeyRange.bound(importedId(pack, ''), importedId(pack, '\uffff'));
}

/** The keys of a pack's sources. */
export function sourceKeys(pack: string): IDBKeyRange {
	// Whatever comes after the pack's id in a key sorts before a list.
	return IDBKeyRange.bound([pack], [pack, []]);
}
