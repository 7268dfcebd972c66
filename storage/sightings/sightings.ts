import { is } from 'valibot';
import type { Change } from '../../model/change';
import { SIGHTING, type Sighting } from '../../model/sighting';
import { withDatabase } from '../database';
import { listKnowledge } from '../knowledge/knowledge';
import { FADED } from '../knowledge/known';
import { readIds, writeIds } from '../knowledge/stored-ids';
import { readSettings } from '../settings/settings';
import { dayOf, isFaded, sight } from './sight';

/** These terms stood on a page, and the reader opened none of them there. Nothing is kept unless the reader wants marks to fade. */
export async function sightTerms(ids: readonly string[], now = Date.now()): Promise<void> {
	if (!(await readSettings()).fades) return;
	const today = dayOf(now);
	await withDatabase(async (database) => {
		const transaction = database.transaction('sightings', 'readwrite');
		const { store } = transaction;
		const see = async (id: string) => store.put(sight(read(await store.get(id)), id, today));
		await Promise.all([...[...new Set(ids)].map(see), transaction.done]);
	});
	await copyFaded(now);
}

/** The reader has opened a term: it is of interest, and is counted anew. */
export async function forgetSighting(id: string, now = Date.now()): Promise<void> {
	if (!(await readSettings()).fades) return;
	await withDatabase((database) => database.delete('sightings', id));
	if ((await readIds(FADED)).has(id)) await copyFaded(now);
}

/**
 * Renews the copy of the ids that have faded, which pages are read with: once a day, and when that may have changed. What the
 * reader said something of never fades.
 */
export async function copyFaded(now = Date.now()): Promise<void> {
	const today = dayOf(now);
	const sightings: unknown[] = await withDatabase((database) => database.getAll('sightings'));
	const said = new Set((await listKnowledge()).map(({ term }) => term));
	const faded = sightings
		.flatMap((one) => read(one) ?? [])
		.filter((one) => isFaded(one, today) && !said.has(one.term))
		.map(({ term }) => term);
	await writeIds(FADED, faded);
}

/** A follower of the feed: what the reader says they are learning is marked again. */
export async function copyFadedOnChange(changes: readonly Change[]): Promise<void> {
	if (changes.some(({ store }) => store === 'knowledge') && (await readIds(FADED)).size > 0) await copyFaded();
}

/** One that is damaged is none: it is counted anew. */
function read(stored: unknown): Sighting | undefined {
	return is(SIGHTING, stored) ? stored : undefined;
}
