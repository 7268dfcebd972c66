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

scenario('an upgrade that is interrupted leaves the old database, and the next start ends it', async () => {
	await makeFirst();
	const interrupted = openDB<ZhuduSchema>(DATABASE, UPGRADES.length, {
		upgrade(database, from, _to, transaction) {
			for (const upgrade of UPGRADES.slice(from)) upgrade(database);
			transaction.done.catch(() => {});
			transaction.abort();
		},
	});
	await fails(() => interrupted);
	const old = await openDB(DATABASE);
	equal([old.version, await old.count('articles')], [1, stores.articles.length]);
	old.close();
	await equalsFixture();
});

scenario('an upgrade that goes wrong half-way loses nothing either', async () => {
	await makeFirst();
	const wrong = openDB<ZhuduSchema>(DATABASE, UPGRADES.length, {
		upgrade(database, from) {
			for (const upgrade of UPGRADES.slice(from)) upgrade(database);
			throw new Error('half-way');
		},
	});
	await fails(() => wrong);
	await equalsFixture();
});

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
