import { is } from 'valibot';
import type { Backup } from '../../messages/protocol';
import { asMoment } from '../../model/clock';
import { SNAPSHOT, type Snapshot } from '../../model/snapshot';
import { exportBackup } from '../backup/backup';
import { readBackup } from '../backup/backup-schema';
import { believedTime } from '../believed-time';
import { withDatabase } from '../database';
import { StorageFailed } from '../failure';
import { packText, unpackText } from './pack-text';
import { returnTo } from './return-to';
import { outdated } from './rotate';

/** Takes a snapshot, unless the newest one says the same or nothing was written yet; older ones make room. */
export async function takeSnapshot(why: Snapshot['why'], now = Date.now()): Promise<Snapshot | null> {
	const { notes, ownTerms, knowledge, ...backup } = await exportBackup();
	if (notes.length + ownTerms.length + knowledge.length === 0) return null;
	const hash = await hashOf(JSON.stringify([notes, ownTerms, knowledge]));
	const [newest] = await listSnapshots();
	if (newest?.hash === hash) return newest;
	const text = await packText(JSON.stringify({ ...backup, notes, ownTerms, knowledge } satisfies Backup));
	const count = (records: { deleted?: number | undefined }[]) =>
		records.filter(({ deleted }) => deleted === undefined).length;
	const head = {
		taken: asMoment(now),
		why,
		notes: count(notes),
		ownTerms: count(ownTerms),
		size: text.byteLength,
		hash,
	};
	const believed = await believedTime(now);
	return withDatabase(async (database) => {
		const transaction = database.transaction(['snapshots', 'snapshotTexts'], 'readwrite', { durability: 'strict' });
		const [heads, texts] = [transaction.objectStore('snapshots'), transaction.objectStore('snapshotTexts')];
		const id = await heads.put(head as Snapshot);
		const stored: unknown[] = await heads.getAll();
		const gone = outdated(
			stored.filter((one) => is(SNAPSHOT, one)),
			believed,
		);
		await Promise.all([
			texts.put(text, id),
			...gone.flatMap((one) => [heads.delete(one.id), texts.delete(one.id)]),
			transaction.done,
		]);
		return { ...head, id };
	});
}

/** All snapshots, the newest first. */
export async function listSnapshots(): Promise<Snapshot[]> {
	const heads: unknown[] = await withDatabase((database) => database.getAll('snapshots'));
	return heads.filter((one) => is(SNAPSHOT, one)).sort((a, b) => b.id - a.id);
}

/**
 * Brings notes and own terms back to what they were. What was written since is not lost: it stands among the earlier texts and
 * in the bin. Gives the snapshot that was taken before, by which this can be undone.
 */
export async function restoreSnapshot(id: number): Promise<Snapshot | null> {
	const text = await withDatabase((database) => database.get('snapshotTexts', id));
	if (!text) throw new StorageFailed('not-found', `no snapshot ${id}`);
	const backup = readBackup(await parse(text));
	const before = await takeSnapshot('restore');
	await returnTo(backup);
	return before;
}

async function parse(packed: ArrayBuffer): Promise<unknown> {
	try {
		return JSON.parse(await unpackText(packed));
	} catch {
		throw new StorageFailed('storage-broken', 'the snapshot is damaged');
	}
}

async function hashOf(text: string): Promise<string> {
	const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
	return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
