import type { Entry, ListedTerm } from '../../messages/protocol';
import { isSaid, isShowable, mendNote, mendOwnTerm } from '../../model/mend';
import { isImportedPack } from '../../model/pack';
import type { Bilingual } from '../../model/shared';
import { withDatabase, type ZhuduDatabase } from '../database';
import type { StoredPack, StoredTerm } from '../upgrades';
import { type AnyTerm, asTerm, composeEntry, type Lookup, sourcesOf, termsAround } from './compose-entry';
import { ensurePacks } from './pack-store';

/** Everything a card shows of some terms, in the order asked; unknown ids are left out. */
export async function readEntries(ids: string[]): Promise<Entry[]> {
	await ensurePacks();
	const lookup = await withDatabase((database) => lookUp(database, ids));
	return ids.flatMap((id) => composeEntry(id, lookup) ?? []);
}

/** The names of some terms, the reader's own included; unknown ids are left out. */
export async function readLabels(ids: string[]): Promise<ListedTerm[]> {
	// The popup waits for them: whether all packs are there is asked only where something is missing.
	const labels = await findLabels(ids);
	if (labels.length === ids.length) return labels;
	await ensurePacks();
	return findLabels(ids);
}

function findLabels(ids: string[]): Promise<ListedTerm[]> {
	return withDatabase(async (database) => {
		const transaction = database.transaction(['packs', 'terms', 'ownTerms']);
		const removed = await removedPacks(transaction.objectStore('packs'));
		const read = async (id: string) => {
			const term = await transaction.objectStore('terms').get(id);
			if (term && isShowable(term) && !removed.has(term.pack)) return describe(term);
			const own = mendOwnTerm(await transaction.objectStore('ownTerms').get(id));
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

/** Whether all of a pack is there. */
export function isReady({ state }: StoredPack): boolean {
	return state === 'ready';
}

/** The ids of the packs in the bin, whose terms are stored and not to be seen. */
export async function removedPacks(packs: { getAll(): Promise<StoredPack[]> }): Promise<Set<string>> {
	return new Set((await packs.getAll()).filter(({ state }) => state === 'removed').map(({ id }) => id));
}
