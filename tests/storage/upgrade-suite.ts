import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { browser } from 'wxt/browser';
import type { Note } from '../../model/note';
import type { OwnTerm } from '../../model/own-term';
import { DEFAULT_SETTINGS } from '../../model/settings';
import { closeDatabase, DATABASE, withDatabase } from '../../storage/database';
import { readKnowledge, setKnowledge } from '../../storage/knowledge/knowledge';
import { listNotes } from '../../storage/notes/notes';
import { readEntries } from '../../storage/packs/entries';
import { listPacks } from '../../storage/packs/list-packs';
import { readSettings } from '../../storage/settings/settings';
import { UPGRADES, type ZhuduSchema } from '../../storage/upgrades';
import fixture from './fixtures/database-v1.json';
import { check, equal, fails, scenario } from './scenario';

/** What version 0.1.0 left, with one glossary and no packs. */
const { stores, meta, settings } = fixture;

scenario('a database of the first version: notes, own terms and settings are carried over', async () => {
	await makeFirst();
	await equalsFixture();
	equal(await readSettings(), { ...DEFAULT_SETTINGS, ...settings });
	const packs = await listPacks();
	check(
		packs.every(({ state }) => state === 'ready'),
		'a pack is not ready',
	);
	const [noted] = stores.notes;
	const [entry] = await readEntries([noted!.term]);
	equal(entry?.note, noted);
	check(entry?.badge !== null, 'no badge');
	const own = stores.ownTerms[0]!;
	equal((await readEntries([own.id]))[0]?.term.prefLabel.zh, own.label);
	const names = await withDatabase(async (database) => [...database.objectStoreNames]);
	check(!names.includes('articles' as never), 'an old store is left');
	equal(await withDatabase((database) => database.get('meta', 'glossary')), undefined);
	await setKnowledge(noted!.term, 'known');
	equal(await readKnowledge([noted!.term]), { [noted!.term]: 'known' });
});

/** What a reader had, by the version since which there is a place for it. */
const HAD: Record<number, Record<string, object[]>> = {
	1: { notes: stores.notes, ownTerms: stores.ownTerms },
	3: {
		ownBin: stores.ownTerms.map((term) => ({ ...term, id: `${term.id}-binned`, deleted: term.updated })),
		drafts: [{ term: 'draft', view: 'v', text: '稿', based: 0, typed: 1 }],
	},
	4: {
		aside: [{ id: 1, store: 'notes', since: 1, record: { term: 'damaged' } }],
		snapshots: [{ id: 1, taken: 1, reason: 'daily', notes: 1, ownTerms: 1, bytes: 1 }],
	},
	5: { knowledge: [], sightings: [] },
};

for (let version = 1; version < UPGRADES.length; version++) {
	scenario(`version ${version}: an upgrade that is interrupted or goes wrong, at any step, loses nothing`, async () => {
		const had = await makeVersion(version);
		for (let steps = version + 1; steps <= UPGRADES.length; steps++) {
			await fails(() => interruptedUpgrade(steps, (transaction) => transaction.abort()));
			await fails(() => interruptedUpgrade(steps, wrong));
			const old = await openDB(DATABASE);
			equal([old.version, await readAll(old, had)], [version, had]);
			old.close();
		}
		equal(await withDatabase((database) => readAll(database as unknown as IDBPDatabase, had)), had);
		await equalsFixture();
	});
}

function wrong(): void {
	throw new Error('half-way');
}

/** An upgrade that ends after so many steps. */
function interruptedUpgrade(steps: number, end: (transaction: { abort(): void }) => void): Promise<unknown> {
	return openDB<ZhuduSchema>(DATABASE, UPGRADES.length, {
		upgrade(database, from, _to, transaction) {
			for (const upgrade of UPGRADES.slice(from, steps)) upgrade(database);
			transaction.done.catch(() => {});
			end(transaction);
		},
	});
}

/** Makes the database as a version left it, with all that the reader could have then. */
async function makeVersion(version: number): Promise<Record<string, object[]>> {
	await closeDatabase();
	await deleteDB(DATABASE);
	const database = (await openDB<ZhuduSchema>(DATABASE, version, {
		upgrade(old) {
			for (const upgrade of UPGRADES.slice(0, version)) upgrade(old);
		},
	})) as unknown as IDBPDatabase;
	const since = Object.entries(HAD).filter(([first]) => Number(first) <= version);
	const had: Record<string, object[]> = Object.assign({}, ...since.map(([, records]) => records));
	for (const [name, records] of Object.entries(had)) {
		for (const record of records) await database.put(name, record);
	}
	const stored = await readAll(database, had);
	database.close();
	return stored;
}

/** All records of the stores that `had` names. */
async function readAll(database: IDBPDatabase, had: Record<string, object[]>): Promise<Record<string, object[]>> {
	const names = Object.keys(had);
	return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await database.getAll(name)])));
}

async function equalsFixture(): Promise<void> {
	const byTerm = (notes: Note[]) => [...notes].sort((a, b) => (a.term < b.term ? -1 : 1));
	equal(byTerm(await listNotes()), byTerm(stores.notes));
	const byId = (terms: OwnTerm[]) => [...terms].sort((a, b) => (a.id < b.id ? -1 : 1));
	equal(byId(await withDatabase((database) => database.getAll('ownTerms'))), byId(stores.ownTerms));
}

/** Makes the database of the first version with the step that made it then. */
async function makeFirst(): Promise<void> {
	await closeDatabase();
	await deleteDB(DATABASE);
	const database = (await openDB<ZhuduSchema>(DATABASE, 1, {
		upgrade: (first) => UPGRADES[0]!(first),
	})) as unknown as IDBPDatabase;
	for (const [name, records] of Object.entries(stores)) {
		for (const record of records) await database.put(name, record);
	}
	await database.put('meta', meta.glossary, 'glossary');
	database.close();
	await browser.storage.local.set({ settings });
}
