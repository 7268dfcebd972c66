import * as v from 'valibot';
import { ASIDE_OF, type Aside, type AsideOf, type AsideRecord, KEPT_STORES, type KeptStore } from '../../model/aside';
import { LIMITS } from '../../model/limits';
import { mendKnowledge, mendNote, mendOwnTerm } from '../../model/mend';
import { DRAFT } from '../../model/note';
import { isExpired } from '../bin-keeps';
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
export function asideOf(store: AsideOf, record: unknown): Aside {
	return { store, since: Date.now(), record };
}

/** Sets something aside that stood elsewhere than in the database. */
export async function putAside(store: AsideOf, record: unknown): Promise<void> {
	await withDatabase((database) => database.put('aside', asideOf(store, record)));
}

/** What was set aside, as texts: a damaged record may be anything. */
export async function listAside(): Promise<AsideRecord[]> {
	const kept: unknown[] = await withDatabase((database) => database.getAll('aside'));
	return kept.filter(isListed).map((one) => {
		const { store, since, record } = one as Partial<Aside>;
		return {
			store: ASIDE_OF.find((name) => name === store) ?? 'notes',
			since: typeof since === 'number' ? since : 0,
			text: asText(record),
		};
	});
}

/** Moves what was set aside to the bin, where it is kept as other things are; `now` in milliseconds since the epoch. */
export function clearAside(now = Date.now()): Promise<void> {
	return changeAside((one) => (isListed(one) ? { ...(one as Aside), cleared: now } : one));
}

/** Takes all that was set aside out of the bin again. */
export function restoreAside(): Promise<void> {
	return changeAside((one) => {
		const { cleared: _, ...kept } = one as Aside;
		return isListed(one) ? one : kept;
	});
}

/** Deletes for good what has lain in the bin long enough; `now` in milliseconds since the epoch. */
export function expireAside(now = Date.now()): Promise<void> {
	return changeAside((one) => (!isListed(one) && isExpired({ deleted: (one as Aside).cleared! }, now) ? null : one));
}

/** Whether it is not in the bin; what stands there may itself be damaged. */
function isListed(one: unknown): boolean {
	return typeof (one as Partial<Aside>).cleared !== 'number';
}

/** Writes what becomes of each; `null`: it goes. */
function changeAside(change: (one: unknown) => unknown): Promise<void> {
	return withDatabase(async (database) => {
		const transaction = database.transaction('aside', 'readwrite', { durability: 'strict' });
		for (let cursor = await transaction.store.openCursor(); cursor; cursor = await cursor.continue()) {
			const changed = change(cursor.value);
			if (changed === null) await cursor.delete();
			else if (changed !== cursor.value) await cursor.update(changed as Aside);
		}
		await transaction.done;
	});
}
