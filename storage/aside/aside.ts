import * as v from 'valibot';
import { type Aside, type AsideRecord, KEPT_STORES, type KeptStore } from '../../model/aside';
import { LIMITS } from '../../model/limits';
import { mendKnowledge, mendNote, mendOwnTerm } from '../../model/mend';
import { DRAFT } from '../../model/note';
import { withDatabase, type ZhuduDatabase } from '../database';
import type { ZhuduSchema } from '../upgrades';
import { asText } from './as-text';

/** What can still be read of a record; the record itself where it is whole, null where it is none. */
export const MENDERS: Record<KeptStore, (stored: unknown) => object | null> = {
	notes: mendNote,
	ownTerms: mendOwnTerm,
	ownBin(stored) {
		const mended = mendOwnTerm(stored);
		return mended && mended.deleted === undefined ? { ...mended, deleted: mended.updated } : mended;
	},
	knowledge: mendKnowledge,
	drafts: (stored) => (v.is(DRAFT, stored) ? stored : null),
};

/** All records of a store, mended; if there are damaged ones among them, they are set aside. */
export async function readKept<S extends KeptStore>(store: S): Promise<ZhuduSchema[S]['value'][]> {
	const stored: unknown[] = await withDatabase((database) => database.getAll(store));
	const mended = stored.map(MENDERS[store]);
	// What can't be set aside now, since nothing can be written, is shown all the same.
	if (mended.some((one, at) => one !== stored[at])) await setAsideDamaged().catch(() => {});
	return mended.filter((one) => one !== null) as ZhuduSchema[S]['value'][];
}

/**
 * Looks through all that the reader wrote. What is damaged is set aside as it is; what can be read of it takes its place.
 * Gives how many records were set aside.
 */
export async function setAsideDamaged(): Promise<number> {
	return withDatabase(async (database) => {
		// Nobody can write while each record is gone through, a draft neither: mostly there is no need to.
		if (!(await isAnyDamaged(database))) return 0;
		const transaction = database.transaction([...KEPT_STORES, 'aside'] as const, 'readwrite', { durability: 'strict' });
		const aside = transaction.objectStore('aside');
		let found = 0;
		for (const name of KEPT_STORES) {
			const store = transaction.objectStore(name);
			for (let cursor = await store.openCursor(); cursor; cursor = await cursor.continue()) {
				const record: unknown = cursor.value;
				const mended = MENDERS[name](record);
				if (mended === record) continue;
				found++;
				await aside.put(asideOf(name, record));
				if (mended) await cursor.update(mended as never);
				else await cursor.delete();
			}
		}
		const ids = found > 0 ? await aside.getAllKeys() : [];
		await Promise.all([...ids.slice(0, -LIMITS.aside).map((id) => aside.delete(id)), transaction.done]);
		return found;
	});
}

async function isAnyDamaged(database: ZhuduDatabase): Promise<boolean> {
	for (const name of KEPT_STORES) {
		const records: unknown[] = await database.getAll(name);
		if (records.some((record) => MENDERS[name](record) !== record)) return true;
	}
	return false;
}

/** A record as it is set aside. */
export function asideOf(store: KeptStore, record: unknown): Aside {
	return { store, since: Date.now(), record };
}

/** What was set aside, as texts: a damaged record may be anything. */
export async function listAside(): Promise<AsideRecord[]> {
	const kept: unknown[] = await withDatabase((database) => database.getAll('aside'));
	return kept.map((one) => {
		const { store, since, record } = one as Partial<Aside>;
		return {
			store: KEPT_STORES.find((name) => name === store) ?? 'notes',
			since: typeof since === 'number' ? since : 0,
			text: asText(record),
		};
	});
}

/** Deletes for good what was set aside. */
export async function clearAside(): Promise<void> {
	await withDatabase((database) => database.clear('aside'));
}
