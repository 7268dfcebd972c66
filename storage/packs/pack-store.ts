import type { IDBPTransaction } from 'idb';
import { browser } from 'wxt/browser';
import type { Change } from '../../model/change';
import { type CompiledPack, isImportedPack, type PackHead } from '../../model/pack';
import { allOrNothing, withDatabase, type ZhuduDatabase } from '../database';
import { publish } from '../feed';
import { writeSettings } from '../settings/settings';
import type { ZhuduSchema } from '../upgrades';

/**
 * Puts the packs that ship into the database where others or none are there; gives the ids of those that it wrote.
 * One transaction over the packs' stores only: what the reader wrote is out of its reach.
 */
export function installPacks(): Promise<string[]> {
	// Install event and first question may come together: both wait for the same work.
	installing ??= install().finally(() => {
		installing = undefined;
	});
	return installing;
}

let installing: Promise<string[]> | undefined;
/** Connections on which the packs were seen: a database that was deleted and made anew is looked at again. */
const seen = new WeakSet<ZhuduDatabase>();

/** Sees to it that the packs are there: the install event may have been missed, the database deleted by hand. */
export async function ensurePacks(): Promise<void> {
	if (await withDatabase(isComplete)) return;
	await installPacks();
	await withDatabase(async (database) => seen.add(database));
}

async function isComplete(database: ZhuduDatabase): Promise<boolean> {
	if (seen.has(database)) return true;
	const transaction = database.transaction(['packs', 'terms']);
	const byPack = transaction.objectStore('terms').index('byPack');
	const stored = await transaction.objectStore('packs').getAll();
	const packs = stored.filter(({ id }) => !isImportedPack(id));
	const counts = await Promise.all(packs.map(({ id }) => byPack.count(termsOfPack(id))));
	const { version } = browser.runtime.getManifest();
	const isWhole =
		packs.length > 0 && packs.every(({ extension, size }, at) => extension === version && size === counts[at]);
	if (isWhole) seen.add(database);
	return isWhole;
}

async function install(): Promise<string[]> {
	const response = await fetch(new URL('/packs.json', browser.runtime.getURL('/')));
	const packs = (await response.json()) as CompiledPack[];
	await switchOffAtFirst(packs);
	return putPacks(packs, browser.runtime.getManifest().version);
}

/**
 * A pack that is off by default is written among those that the reader has switched off, once: when it is not here yet.
 * Before it is put there, so that an end in between costs nothing.
 */
export async function switchOffAtFirst(packs: PackHead[]): Promise<void> {
	const known = new Set(await withDatabase((database) => database.getAllKeys('packs')));
	const off = packs.filter(({ id, isOnByDefault }) => !isOnByDefault && !known.has(id)).map(({ id }) => id);
	if (off.length > 0) await writeSettings(({ packsOff }) => ({ packsOff: [...packsOff, ...off] }));
}

/** Replaces the stored packs by these, unless they are the same; `extension` is the version that brings them. */
export async function putPacks(packs: CompiledPack[], extension: string): Promise<string[]> {
	const changes = await withDatabase((database) => {
		const transaction = database.transaction(['packs', 'terms', 'sources'], 'readwrite');
		return allOrNothing(transaction, () => replacePacks(transaction, packs, extension));
	});
	await publish(changes);
	return changes.map(({ id }) => id);
}

async function replacePacks(transaction: Writing, packs: CompiledPack[], extension: string): Promise<Change[]> {
	const packStore = transaction.objectStore('packs');
	const termStore = transaction.objectStore('terms');
	const sourceStore = transaction.objectStore('sources');
	const stored = new Map((await packStore.getAll()).map((pack) => [pack.id, pack]));
	// By the id, which holds even where a record is damaged.
	const gone = [...stored.values()].filter(({ id }) => !isImportedPack(id) && !packs.some((pack) => pack.id === id));
	const renewed: Change[] = [];
	const writes: Promise<unknown>[] = [];
	for (const { id } of gone) {
		await clearPack(transaction, id);
		writes.push(packStore.delete(id));
	}
	for (const [position, { terms, sources, ...head }] of packs.entries()) {
		const known = stored.get(head.id);
		const count = await termStore.index('byPack').count(termsOfPack(head.id));
		if (known?.version !== head.version || count !== terms.length) {
			renewed.push({ store: 'packs', id: head.id, revision: head.version });
			await clearPack(transaction, head.id);
			writes.push(...terms.map((term, place) => termStore.put({ ...term, position: place })));
			writes.push(...sources.map((source) => sourceStore.put({ ...source, pack: head.id })));
		}
		writes.push(packStore.put({ ...head, origin: 'shipped', extension, size: terms.length, position, state: 'ready' }));
	}
	await Promise.all([...writes, transaction.done]);
	return [...renewed, ...gone.map(({ id }): Change => ({ store: 'packs', id, revision: null }))];
}

/** The terms on a shelf in the index `byPack`, in their order, from a place on. */
export function termsOfPack(shelf: string, from = 0): IDBKeyRange {
	return IDBKeyRange.bound([shelf, from], [shelf, Number.POSITIVE_INFINITY]);
}

/** A transaction over all that belongs to packs. */
type Writing = IDBPTransaction<ZhuduSchema, ('packs' | 'terms' | 'sources')[], 'readwrite'>;

/** Deletes the terms and sources of a pack that ships. */
async function clearPack(transaction: Writing, pack: string): Promise<void> {
	const terms = transaction.objectStore('terms');
	const keys = await terms.index('byPack').getAllKeys(termsOfPack(pack));
	// Whatever comes after the pack's id in a key sorts before a list.
	const sources = transaction.objectStore('sources').delete(IDBKeyRange.bound([pack], [pack, []]));
	await Promise.all([...keys.map((key) => terms.delete(key)), sources]);
}
