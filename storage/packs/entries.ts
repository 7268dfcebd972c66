import type { Entry, ListedTerm } from '../../messages/protocol';
import { isSaid, mendNote, mendOwnTerm } from '../../model/mend';
import { isImportedPack } from '../../model/pack';
import type { Bilingual } from '../../model/shared';
import { withDatabase, type ZhuduDatabase } from '../database';
import { type AnyTerm, asTerm, composeEntry, type Lookup, sourcesOf, termsAround } from './compose-entry';
import { ensurePacks } from './pack-store';
import { isReady, shelfOf, termReader } from './shelves';

/** Everything a card shows of some terms, in the order asked; unknown ids are left out. */
export async function readEntries(ids: string[]): Promise<Entry[]> {
	await ensurePacks();
	const lookup = await withDatabase((database) => lookUp(database, ids));
	return ids.flatMap((id) => composeEntry(id, lookup) ?? []);
}

/** The names of some terms, the reader's own included, in the bin too: a note may be on them. Unknown ids are left out. */
export async function readLabels(ids: string[]): Promise<ListedTerm[]> {
	// The popup waits for them: whether all packs are there is asked only where something is missing.
	const labels = await findLabels(ids);
	if (labels.length === ids.length) return labels;
	await ensurePacks();
	return findLabels(ids);
}

function findLabels(ids: string[]): Promise<ListedTerm[]> {
	return withDatabase(async (database) => {
		const transaction = database.transaction(['packs', 'terms', 'ownTerms', 'ownBin']);
		const termOf = termReader(await transaction.objectStore('packs').getAll(), transaction.objectStore('terms'));
		const read = async (id: string) => {
			const term = await termOf(id);
			if (term) return describe(term);
			const stored = await transaction.objectStore('ownTerms').get(id);
			const own = mendOwnTerm(stored ?? (await transaction.objectStore('ownBin').get(id)));
			return own ? describe(asTerm(own)) : [];
		};
		return (await Promise.all(ids.map(read))).flat();
	});
}

function describe({ id, pack, prefLabel: label, pinyin }: AnyTerm): [ListedTerm] {
	return [{ id, pack, label, pinyin }];
}

/** Reads the terms, then in the same transaction whatever they name. */
async function lookUp(database: ZhuduDatabase, ids: string[]): Promise<Lookup> {
	const transaction = database.transaction(['packs', 'terms', 'ownTerms', 'sources', 'notes']);
	const packs = await transaction.objectStore('packs').getAll();
	const termOf = termReader(packs, transaction.objectStore('terms'));
	const [asked, ownTerms, notes] = await Promise.all([
		readAll(ids, termOf),
		readAll(ids, (id) => transaction.objectStore('ownTerms').get(id)),
		readAll(ids, (id) => transaction.objectStore('notes').get(id)),
	]);
	const terms = [...asked.values()].flatMap((term) => term ?? []);
	const shelves = new Map(packs.map((pack) => [pack.id, shelfOf(pack)]));
	// Two packs may call different sources by one name.
	const nameOf = (pack: string, source: string) => `${pack} ${source}`;
	const cited = new Map(
		terms.flatMap((term) =>
			sourcesOf(term).map((source) => [nameOf(term.pack, source), [shelves.get(term.pack)!, source] as const]),
		),
	);
	const [around, sources] = await Promise.all([
		readAll(terms.flatMap(termsAround), termOf),
		readAll(cited.keys(), (name) => transaction.objectStore('sources').get([...cited.get(name)!])),
	]);
	await transaction.done;
	const badges = new Map(packs.filter(isReady).map(({ id, badge }) => [id, badge]));
	return {
		term: (id) => asked.get(id) ?? around.get(id),
		ownTerm: (id) => mendOwnTerm(ownTerms.get(id)) ?? undefined,
		source: (pack, id) => sources.get(nameOf(pack, id)),
		note: (id) => mendNote(notes.get(id)) ?? undefined,
		badge: (pack) => badges.get(pack),
	};
}

async function readAll<T>(keys: Iterable<string>, read: (key: string) => Promise<T>): Promise<Map<string, T>> {
	return new Map(await Promise.all([...new Set(keys)].map(async (key) => [key, await read(key)] as const)));
}

/** The badges of the packs that are ready, by their ids. */
export async function readBadges(): Promise<Record<string, Bilingual>> {
	const read = () => withDatabase((database) => database.getAll('packs'));
	let packs = await read();
	if (packs.every(({ id }) => isImportedPack(id))) {
		await ensurePacks();
		packs = await read();
	}
	const ready = packs.filter((pack) => isReady(pack) && isSaid(pack.badge));
	return Object.fromEntries(ready.map(({ id, badge }) => [id, badge]));
}
