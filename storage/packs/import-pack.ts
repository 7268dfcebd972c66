import type { ImportHead } from '../../messages/protocol';
import { type CompiledTerm, importedId, isImportedPack } from '../../model/pack';
import { withDatabase } from '../database';
import { StorageFailed } from '../failure';
import { publish } from '../feed';
import type { StoredPack } from '../upgrades';
import { clearShelves, termsOn } from './clear-shelves';
import { unlessImporting } from './import-lock';
import { newShelf, onShelf, packOfShelf } from './shelves';

/*
 * An imported pack comes in slices, each a transaction of its own, so that no other work waits long. What is done so far
 * stands in the database alone: the background may end between any two of these calls, and each may be made twice. One of the
 * same id that is here stays in use until all of the new one has come; see `shelves.ts`.
 */

/** Imported packs come after those that ship, however many these become. */
const FIRST_POSITION = 1000;

/** Makes room for a pack, and gives the name of its shelf, by which it is known until it is there. */
export async function beginImport({ head, edition, sources, size }: ImportHead): Promise<string> {
	if (!isImportedPack(head.id)) throw new StorageFailed('bad-request', `${head.id} is not the id of an imported pack`);
	const shelf = newShelf(head.id);
	await withDatabase(async (database) => {
		const transaction = database.transaction(['packs', 'sources'], 'readwrite');
		const [packStore, sourceStore] = [transaction.objectStore('packs'), transaction.objectStore('sources')];
		const packs = await packStore.getAll();
		const record: StoredPack = {
			...head,
			id: shelf,
			origin: 'imported',
			version: crypto.randomUUID(),
			...(edition !== undefined && { edition }),
			extension: '',
			size,
			position: Math.max(FIRST_POSITION, ...packs.map(({ position }) => position).filter(Number.isSafeInteger)) + 1,
			state: 'installing',
		};
		const isEarlier = ({ id, state }: StoredPack) =>
			packOfShelf(id) === head.id && (state === 'installing' || state === 'interrupted');
		await Promise.all([
			...packs.filter(isEarlier).map(({ id }) => packStore.delete(id)),
			packStore.put(record),
			...sources.map((source) => sourceStore.put({ ...source, pack: shelf })),
			transaction.done,
		]);
	});
	await publish([{ store: 'packs', id: shelf, revision: null }]);
	return shelf;
}

/** Puts a slice of the terms on a shelf; `from` is the place of the first of them within the pack, from 0. */
export function putTerms({
	shelf,
	from,
	terms,
}: {
	shelf: string;
	from: number;
	terms: CompiledTerm[];
}): Promise<void> {
	const pack = packOfShelf(shelf);
	if (terms.some((term) => term.pack !== pack || !term.id.startsWith(importedId(pack, '')))) {
		throw new StorageFailed('bad-request', `a term that is not one of ${pack}`);
	}
	return withDatabase(async (database) => {
		const transaction = database.transaction(['packs', 'terms'], 'readwrite', { durability: 'relaxed' });
		const record = await transaction.objectStore('packs').get(shelf);
		if (record?.state !== 'installing') throw new StorageFailed('not-found', `${shelf} is not being installed`);
		const store = transaction.objectStore('terms');
		// All are done once the transaction is, and one that fails ends it.
		for (const [at, term] of terms.entries()) {
			void store.put({ ...onShelf(term, shelf), position: from + at }).catch(() => {});
		}
		await transaction.done;
	});
}

/** Ends an installation: from now on the pack is there, in the place of one of its id. Tells where terms are missing. */
export async function finishImport(shelf: string): Promise<StoredPack> {
	const pack = packOfShelf(shelf);
	const known = await withDatabase((database) => database.get('packs', pack));
	if (known?.shelf === shelf && known.state === 'ready') return known;
	const ready = await withDatabase(async (database) => {
		const transaction = database.transaction(['packs', 'terms'], 'readwrite', { durability: 'strict' });
		const packStore = transaction.objectStore('packs');
		const [record, old, count] = await Promise.all([
			packStore.get(shelf),
			packStore.get(pack),
			transaction.objectStore('terms').count(termsOn(shelf)),
		]);
		if (record?.state !== 'installing') throw new StorageFailed('not-found', `${shelf} is not being installed`);
		if (count !== record.size) throw new StorageFailed('bad-request', `${count} of ${record.size} terms have come`);
		const position = Number.isSafeInteger(old?.position) ? old!.position : record.position;
		const whole: StoredPack = { ...record, id: pack, shelf, position, state: 'ready' };
		await Promise.all([packStore.put(whole), packStore.delete(shelf), transaction.done]);
		return whole;
	});
	await publish([
		{ store: 'packs', id: pack, revision: ready.version },
		{ store: 'packs', id: shelf, revision: null },
	]);
	// What can't be cleared now is cleared when packs are next asked for: the new one is there all the same.
	await clearShelves().catch(() => {});
	return ready;
}

/**
 * Clears what an import left that ended half-way, since its page was closed or the browser ended: its terms go, its record
 * stays to tell the reader. Gives the ids of such packs.
 */
export async function clearInterrupted(): Promise<string[]> {
	const ended = (await unlessImporting(endInterrupted)) ?? [];
	await publish(ended.map((id) => ({ store: 'packs', id, revision: null })));
	await clearShelves();
	return ended;
}

function endInterrupted(): Promise<string[]> {
	return withDatabase(async (database) => {
		const transaction = database.transaction('packs', 'readwrite');
		const ruins = (await transaction.store.getAll()).filter(({ state }) => state === 'installing');
		await Promise.all([
			...ruins.map((pack) => transaction.store.put({ ...pack, state: 'interrupted' })),
			transaction.done,
		]);
		return ruins.map(({ id }) => id);
	});
}
