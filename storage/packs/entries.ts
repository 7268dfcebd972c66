import type { Entry, TermName } from '../../messages/protocol';
import { isShowable, mendNote, mendOwnTerm } from '../../model/mend';
import { withDatabase, type ZhuduDatabase } from '../database';
import type { StoredPack, StoredTerm } from '../upgrades';
import { asTerm, composeEntry, type Lookup, sourcesOf, termsAround } from './compose-entry';
import { ensurePacks } from './pack-store';

/** Everything a card shows of some terms, in the order asked; unknown ids are left out. */
export async function readEntries(ids: string[]): Promise<Entry[]> {
	await ensurePacks();
	const lookup = await withDatabase((database) => lookUp(database, ids));
	return ids.flatMap((id) => composeEntry(id, lookup) ?? []);
}

/** The names of some terms, the reader's own included; unknown ids are left out. */
export async function readLabels(ids: string[]): Promise<({ id: string } & TermName)[]> {
	await ensurePacks();
	return withDatabase(async (database) => {
		const transaction = database.transaction(['terms', 'ownTerms']);
		const read = async (id: string) => {
			const [term, own] = await Promise.all([
				transaction.objectStore('terms').get(id),
				transaction.objectStore('ownTerms').get(id),
			]);
			const mended = mendOwnTerm(own);
			const named = term && isShowable(term) ? term : mended && asTerm(mended);
			return named ? [{ id, label: named.prefLabel, pinyin: named.pinyin }] : [];
		};
		return (await Promise.all(ids.map(read))).flat();
	});
}

/** Reads the terms, then in the same transaction whatever they name. */
async function lookUp(database: ZhuduDatabase, ids: string[]): Promise<Lookup> {
	const transaction = database.transaction(['packs', 'terms', 'ownTerms', 'sources', 'notes']);
	const getMany = async <S extends 'terms' | 'ownTerms' | 'notes'>(store: S, keys: Iterable<string>) => {
		const unique = [...new Set(keys)];
		const found = await Promise.all(unique.map((key) => transaction.objectStore(store).get(key)));
		return new Map(unique.map((key, index) => [key, found[index]]));
	};
	const [asked, ownTerms, notes, packs] = await Promise.all([
		getMany('terms', ids),
		getMany('ownTerms', ids),
		getMany('notes', ids),
		transaction.objectStore('packs').getAll(),
	]);
	const badges = new Map(packs.filter(isReady).map(({ id, badge }) => [id, badge]));
	const readable = (term: StoredTerm | undefined) =>
		term && isShowable(term) && badges.has(term.pack) ? term : undefined;
	const terms = [...asked.values()].flatMap((term) => readable(term) ?? []);
	const cited = new Map(
		terms.flatMap((term) => sourcesOf(term).map((source) => [source, [term.pack, source] as [string, string]])),
	);
	const [around, sources] = await Promise.all([
		getMany('terms', terms.flatMap(termsAround)),
		Promise.all([...cited.values()].map((key) => transaction.objectStore('sources').get(key))),
	]);
	await transaction.done;
	const sourcesById = new Map(sources.flatMap((source) => (source ? [[source.id, source]] : [])));
	return {
		term: (id) => readable(asked.get(id) ?? around.get(id)),
		ownTerm: (id) => mendOwnTerm(ownTerms.get(id)) ?? undefined,
		source: (id) => sourcesById.get(id),
		note: (id) => mendNote(notes.get(id)) ?? undefined,
		badge: (pack) => badges.get(pack),
	};
}

/** Which packs some terms belong to; ids that are in no pack that is ready are left out. */
export async function readPacksOf(ids: string[]): Promise<Record<string, string>> {
	await ensurePacks();
	return withDatabase(async (database) => {
		const transaction = database.transaction(['packs', 'terms']);
		const [packs, terms] = await Promise.all([
			transaction.objectStore('packs').getAll(),
			Promise.all(ids.map((id) => transaction.objectStore('terms').get(id))),
		]);
		const ready = new Set(packs.filter(isReady).map(({ id }) => id));
		return Object.fromEntries(
			terms.flatMap((term) => (term && isShowable(term) && ready.has(term.pack) ? [[term.id, term.pack]] : [])),
		);
	});
}

/** Whether all of a pack is there. */
export function isReady({ state }: StoredPack): boolean {
	return state === 'ready';
}
