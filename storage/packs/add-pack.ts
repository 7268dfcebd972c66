import { packTermLabels } from '../../matching/build/added-labels';
import type { TermLabels } from '../../matching/build/compile-labels';
import { withDatabase } from '../database';
import { addLabels, hasLabels } from './added-labels';
import { termsOfPack } from './pack-store';

/** Terms read from the database at once. */
const AT_ONCE = 1_000;

/** Sees to it that pages are read with every imported pack: an update brings other rules, the browser may have ended meanwhile. */
export async function addInstalledPacks(): Promise<void> {
	const packs = await withDatabase((database) => database.getAll('packs'));
	for (const { id, origin, state } of packs) if (origin === 'imported' && state === 'ready') await addPack(id);
}

/** Has pages read with the labels of an imported pack, all of whose terms are in the database. From the background only. */
export async function addPack(pack: string): Promise<void> {
	const record = await withDatabase((database) => database.get('packs', pack));
	if (!record || (await hasLabels(pack, record.version))) return;
	const terms: TermLabels[] = [];
	for (let more = true; more; ) {
		const range = IDBKeyRange.bound([pack, terms.length], termsOfPack(pack).upper);
		const some = await withDatabase((database) => database.getAllFromIndex('terms', 'byPack', range, AT_ONCE));
		terms.push(...some.map(packTermLabels));
		more = some.length === AT_ONCE;
	}
	await addLabels({ id: pack, version: record.version, terms });
}
