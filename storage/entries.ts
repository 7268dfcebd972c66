import type { CompiledTerm } from '../glossary/compile';
import type { Entry, EntrySummary } from '../messages/protocol';
import { asTerm, composeEntry, type Lookup, summarise } from './compose-entry';
import { withDatabase, type ZhuduDatabase } from './database';
import { ensureGlossary } from './glossary-store';
import type { Note } from './records';

/** Everything a card shows of some terms, in the order asked; unknown ids are left out. */
export async function readEntries(ids: string[]): Promise<Entry[]> {
	await ensureGlossary();
	const lookup = await withDatabase((database) => lookUp(database, ids));
	return ids.flatMap((id) => composeEntry(id, lookup) ?? []);
}

/** Every entry, the reader's own first, then the glossary's in its order. */
export async function listEntries(): Promise<EntrySummary[]> {
	const { terms, ownTerms, notes } = await readAll();
	return [...ownTerms.map(asTerm), ...terms].map((term) => summarise(term, notes.get(term.id)));
}

/** All there is to list and search, as it stands in one moment. */
export async function readAll() {
	await ensureGlossary();
	return withDatabase(async (database) => {
		const transaction = database.transaction(['terms', 'ownTerms', 'notes', 'meta']);
		const [terms, ownTerms, notes, meta] = await Promise.all([
			transaction.objectStore('terms').getAll(),
			transaction.objectStore('ownTerms').getAll(),
			transaction.objectStore('notes').getAll(),
			transaction.objectStore('meta').get('glossary'),
			transaction.done,
		]);
		const place = new Map(meta?.order.map((id, index) => [id, index]));
		const placeOf = ({ id }: CompiledTerm) => place.get(id) ?? terms.length;
		return {
			terms: terms.sort((a, b) => placeOf(a) - placeOf(b)),
			ownTerms: ownTerms.sort((a, b) => b.created - a.created),
			notes: new Map<string, Note>(notes.map((note) => [note.term, note])),
		};
	});
}

/** Reads the terms, then in the same transaction whatever they name. */
async function lookUp(database: ZhuduDatabase, ids: string[]): Promise<Lookup> {
	const transaction = database.transaction(['terms', 'ownTerms', 'articles', 'notes']);
	const getMany = async <S extends 'terms' | 'ownTerms' | 'articles' | 'notes'>(store: S, keys: Iterable<string>) => {
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
	const [around, articles] = await Promise.all([
		getMany(
			'terms',
			terms.flatMap((term) => [...term.relations.map(({ target }) => target), ...(term.members ?? [])]),
		),
		getMany(
			'articles',
			terms.flatMap((term) => [...term.evidence, ...term.relations].map(({ article }) => article)),
		),
	]);
	await transaction.done;
	return {
		term: (id) => asked.get(id) ?? around.get(id),
		ownTerm: (id) => ownTerms.get(id),
		article: (id) => articles.get(id),
		note: (id) => notes.get(id),
	};
}
