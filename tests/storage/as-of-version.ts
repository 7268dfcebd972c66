import { deleteDB, openDB } from 'idb';
import type { Note } from '../../model/note';
import { closeDatabase, DATABASE, withDatabase } from '../../storage/database';
import { UPGRADES, type ZhuduSchema } from '../../storage/upgrades';

/** Makes the database what an earlier version would have left of it; the next call upgrades it. */
export async function asOfVersion(version: number): Promise<void> {
	const [notes, ownTerms, ownBin, knowledge] = await withDatabase((database) =>
		Promise.all([
			database.getAll('notes'),
			database.getAll('ownTerms'),
			database.getAll('ownBin'),
			database.getAll('knowledge'),
		]),
	);
	await closeDatabase();
	await deleteDB(DATABASE);
	const database = await openDB<ZhuduSchema>(DATABASE, version, {
		upgrade(old) {
			for (const upgrade of UPGRADES.slice(0, version)) upgrade(old);
		},
	});
	const isOld = version < UPGRADES.length;
	const asThen = <T extends { clock?: unknown }>({ clock, ...record }: T) => (isOld ? record : { ...record, clock });
	for (const note of notes) await database.put('notes', asThen(note) as Note);
	for (const term of ownTerms) await database.put('ownTerms', asThen(term) as (typeof ownTerms)[0]);
	// Before there was a bin of own terms, what was in it could not be.
	const binned = ownBin.map(asThen) as typeof ownBin;
	if (version >= 3) for (const term of binned) await database.put('ownBin', term);
	if (version >= 5) for (const record of knowledge) await database.put('knowledge', record);
	database.close();
	// Before there was a store of them, nothing could be said of terms; here it is said again.
	if (version < 5) await withDatabase((now) => Promise.all(knowledge.map((record) => now.put('knowledge', record))));
	if (version < 3) await withDatabase((now) => Promise.all(binned.map((term) => now.put('ownBin', term))));
}
