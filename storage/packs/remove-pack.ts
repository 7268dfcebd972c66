import { isImportedPack } from '../../model/pack';
import { isExpired } from '../bin-keeps';
import { withDatabase } from '../database';
import { StorageFailed } from '../failure';
import { publish } from '../feed';
import type { StoredPack } from '../upgrades';
import { clearShelves } from './clear-shelves';
import { isReadable } from './list-packs';

/**
 * Moves an imported pack to the bin, where nobody sees its terms; notes on them stay. One that could not be put back, since it
 * never was whole or is damaged, goes at once. `now` in milliseconds since the epoch.
 */
export async function removePack(pack: string, now = Date.now()): Promise<void> {
	if (!isImportedPack(pack)) throw new StorageFailed('bad-request', `${pack} comes with the extension`);
	const known = await change(pack, (record) => ({ ...record, state: 'removed', removed: now }), 'ready');
	const isInBin = isReadable(known) && (known?.state === 'ready' || known?.state === 'removed');
	if (!isInBin) await erasePack(pack);
}

/** Takes a pack out of the bin again. */
export async function restorePack(pack: string): Promise<void> {
	const known = await change(pack, ({ removed: _, ...record }) => ({ ...record, state: 'ready' }), 'removed');
	if (known?.state !== 'removed' && known?.state !== 'ready') {
		throw new StorageFailed('not-found', `${pack} is not in the bin`);
	}
}

/** Deletes an imported pack for good, in whatever state it is. */
export async function erasePack(pack: string): Promise<void> {
	if (!isImportedPack(pack)) throw new StorageFailed('bad-request', `${pack} comes with the extension`);
	await withDatabase((database) => database.delete('packs', pack));
	await publish([{ store: 'packs', id: pack, revision: null }]);
	await clearShelves();
}

/** Deletes for good the packs that have lain in the bin long enough; `now` in milliseconds since the epoch. */
export async function expirePacks(now = Date.now()): Promise<void> {
	const packs = await withDatabase((database) => database.getAll('packs'));
	for (const { id, state, removed } of packs) {
		// Damaged, it does not say when: then it stays until the reader lets go of it.
		if (state === 'removed' && typeof removed === 'number' && isExpired({ deleted: removed }, now)) await erasePack(id);
	}
}

/** Changes a pack that is in this state; gives what it was before. */
async function change(
	pack: string,
	changed: (record: StoredPack) => StoredPack,
	state: StoredPack['state'],
): Promise<StoredPack | undefined> {
	const before = await withDatabase(async (database) => {
		const transaction = database.transaction('packs', 'readwrite', { durability: 'strict' });
		const record = await transaction.store.get(pack);
		const isChanged = record?.state === state;
		await Promise.all([isChanged && transaction.store.put(changed(record)), transaction.done]);
		return record;
	});
	if (before?.state === state) {
		await publish([{ store: 'packs', id: pack, revision: state === 'ready' ? null : before.version }]);
	}
	return before;
}
