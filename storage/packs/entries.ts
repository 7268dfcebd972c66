import type { Entry, EntrySummary } from '../../messages/protocol';
import type { Note } from '../../model/note';
import { withDatabase, type ZhuduDatabase } from '../database';
import type { StoredTerm } from '../upgrades';
import { asTerm, composeEntry, type Lookup, summarise } from './compose-entry';
import { ensurePacks } from './pack-store';

/** Everything a card shows of some terms, in the order asked; unknown ids are left out. */
export async function readEntries(ids: string[]): Promise<Entry[]> {
	await ensurePacks();
	const lookup = await withDatabase((database) => lookUp(database, ids));
	return ids.flatMap((id) => composeEntry(id, lookup) ?? []);
}

/** Every entry, the reader's own first, then those of the packs in their order. */
export async function listEntries(): Promise<EntrySummary[]> {
	const { terms, ownTerms, notes } = await readAll();
	return [...ownTerms.map(asTerm), ...terms].map((term) => summarise(term, notes.get(term.id)));
}

/** All there is to list and search, as it stands in one moment. */
export async function readAll() {
	await ensurePacks();
	return withDatabase(async (database) => {
		const transaction = database.transaction(['packs', 'terms', 'ownTerms', 'notes']);
		const [packs, terms, ownTerms, notes] = await Promise.all([
			transaction.objectStore('packs').getAll(),
			transaction.objectStore('terms').getAll(),
			transaction.objectStore('ownTerms').getAll(),
			transaction.objectStore('notes').getAll(),
			transaction.done,
		]);
		const positions = new Map(packs.map(({ id, position }) => [id, position]));
		const positionOf = ({ pack }: StoredTerm) => positions.get(pack) ?? packs.length;
		return {
			terms: terms.sort((a, b) => positionOf(a) - positionOf(b) || a.position - b.position),
			ownTerms: ownTerms.sort((a, b) => b.created - a.created),
			notes: new Map<string, Note>(notes.map((note) => [note.term, note])),
		};
	});
}

/** Reads the terms, then in the same transaction whatever they name. */
async function lookUp(database: ZhuduDatabase, ids: string[]): Promise<Lookup> {
	const transaction = database.transaction(['terms', 'ownTerms', 'sources', 'notes']);
	const getMany = async <S extends 'terms' | 'ownTerms' | 'notes'>(store: S, keys: Iterable<string>) => {
		const unique = [...new Set(keys)];
		const found = await Promise.all(unique.map((key) => transaction.objectStore(store).get(key)));
		return new Map(unique.map((key, index) => [key, found[index]]));
	};
	const [asked, ownTerms, notes] = await Promise.all([
		getMany('terms', ids),
		getMany('ownTerms', ids),
		getMany('notes', ids),
	]);
	const terms = [...asked.values()].filter((term) => term !== undefined);
	const cited = new Map(
		terms.flatMap(({ pack, evidence, relations }) =>
			[...evidence, ...relations].map(({ source }) => [source, [pack, source] as [string, string]]),
		),
	);
	const [around, sources] = await Promise.all([
		getMany(
			'terms',
			terms.flatMap((term) => [...term.relations.map(({ target }) => target), ...(term.members ?? [])]),
		),
		Promise.all([...cited.values()].map((key) => transaction.objectStore('sources').get(key))),
	]);
	await transaction.done;
	const sourcesById = new Map(sources.flatMap((source) => (source ? [[source.id, source]] : [])));
	return {
		term: (id) => asked.get(id) ?? around.get(id),
		ownTerm: (id) => ownTerms.get(id),
		source: (id) => sourcesById.get(id),
		note: (id) => notes.get(id),
	};
}
