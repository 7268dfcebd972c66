import { withDatabase } from '../database';
import { shelfOf } from './shelves';

/** Terms deleted in one transaction: whatever else is asked of the database waits no longer than this takes. */
const AT_ONCE = 1_000;

/**
 * Deletes what stands on shelves that no pack is on: of packs that were erased or replaced, of imports that never came to their
 * end. It may be broken off at any time, and be begun again by whoever looks next.
 */
export async function clearShelves(): Promise<void> {
	for (const shelf of await leftOver()) {
		for (let isMore = true; isMore; ) isMore = await clearSome(shelf);
		await withDatabase((database) => database.delete('sources', sourcesOn(shelf)));
	}
}

/** Looks at one key of each shelf only. */
function leftOver(): Promise<Set<string>> {
	return withDatabase(async (database) => {
		const transaction = database.transaction(['packs', 'terms', 'sources']);
		const packs = await transaction.objectStore('packs').getAll();
		const named = new Set(packs.filter(({ state }) => state !== 'interrupted').map(shelfOf));
		const found = new Set<string>();
		const see = (shelf: string | undefined) => shelf !== undefined && !named.has(shelf) && found.add(shelf);
		const imported = IDBKeyRange.bound('imported:', 'imported;');
		for (let cursor = await transaction.objectStore('terms').openKeyCursor(imported); cursor; ) {
			const shelf = /^imported:[^:]*(?=:)/.exec(cursor.primaryKey)?.[0];
			see(shelf);
			cursor = await cursor.continue(shelf && `${shelf};`);
		}
		const cited = IDBKeyRange.bound(['imported:'], ['imported;']);
		for (let cursor = await transaction.objectStore('sources').openKeyCursor(cited); cursor; ) {
			const [shelf] = cursor.primaryKey;
			see(shelf);
			cursor = await cursor.continue([shelf, []] as never);
		}
		return found;
	});
}

/** Whether there may be more of it. */
function clearSome(shelf: string): Promise<boolean> {
	return withDatabase(async (database) => {
		const transaction = database.transaction('terms', 'readwrite', { durability: 'relaxed' });
		const keys = await transaction.store.getAllKeys(termsOn(shelf), AT_ONCE);
		const [first, last] = [keys[0], keys.at(-1)];
		if (first !== undefined && last !== undefined) await transaction.store.delete(IDBKeyRange.bound(first, last));
		await transaction.done;
		return keys.length === AT_ONCE;
	});
}

/** The keys of the terms on a shelf of an imported pack: all that begin with its name and a colon. */
export function termsOn(shelf: string): IDBKeyRange {
	return IDBKeyRange.bound(`${shelf}:`, `${shelf};`, false, true);
}

function sourcesOn(shelf: string): IDBKeyRange {
	// Whatever comes after the shelf in a key sorts before a list.
	return IDBKeyRange.bound([shelf], [shelf, []]);
}
