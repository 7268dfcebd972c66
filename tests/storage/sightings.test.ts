import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { FADING } from '../../model/sighting';
import { closeDatabase, DATABASE, withDatabase } from '../../storage/database';
import { setKnowledge } from '../../storage/knowledge/knowledge';
import { FADED } from '../../storage/knowledge/known';
import { readIds } from '../../storage/knowledge/stored-ids';
import { writeSettings } from '../../storage/settings/settings';
import { copyFaded, forgetSighting, sightTerms } from '../../storage/sightings/sightings';

vi.mock('wxt/browser', async () => (await import('./browser-of-tests')).browserOfTests());

const DAY = 24 * 60 * 60_000;
const NOON = new Date(2026, 2, 5, 12).getTime();

async function empty(): Promise<void> {
	await closeDatabase();
	await deleteDB(DATABASE);
	await copyFaded();
}
beforeEach(empty);
afterAll(empty);

/** As a reader who meets the term each day. */
async function readFor(days: number, ids: string[]): Promise<number> {
	for (let day = 0; day < days; day++) {
		for (let page = 0; page < FADING.pages / FADING.days; page++) await sightTerms(ids, NOON + day * DAY);
	}
	return NOON + days * DAY;
}
const faded = async () => [...(await readIds(FADED))];

it('nothing is kept unless the reader wants marks to fade', async () => {
	await writeSettings({ fades: false });
	await readFor(FADING.days, ['a']);
	expect(await withDatabase((database) => database.count('sightings'))).toBe(0);
});

it('what is often seen and never opened fades, and comes back after a long absence; what is opened or learnt stays', async () => {
	await writeSettings({ fades: true });
	await readFor(FADING.days - 1, ['a', 'opened', 'learnt']);
	expect(await faded()).toEqual([]);
	await forgetSighting('opened');
	await setKnowledge('learnt', 'learning');
	const then = await readFor(FADING.days, ['a', 'opened', 'learnt']);
	expect(await faded()).toEqual(['a', 'opened']);
	await forgetSighting('opened', then);
	expect(await faded()).toEqual(['a']);
	await copyFaded(then + (FADING.back + 1) * DAY);
	expect(await faded()).toEqual([]);
});

it('a damaged record is counted anew', async () => {
	await writeSettings({ fades: true });
	await withDatabase((database) => database.put('sightings', { term: 'a', pages: 'many' } as never));
	await sightTerms(['a'], NOON);
	expect(await withDatabase((database) => database.get('sightings', 'a'))).toMatchObject({ pages: 1, days: 1 });
});
