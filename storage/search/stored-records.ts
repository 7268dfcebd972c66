import { isShowable, mendNote, mendOwnTerm } from '../../model/mend';
import { withDatabase } from '../database';
import { listKnowledge } from '../knowledge/knowledge';
import { listOwnTerms } from '../own/own-terms';
import { asTerm } from '../packs/compose-entry';
import { isReady, removedPacks } from '../packs/entries';
import { ensurePacks } from '../packs/pack-store';
import { readSettings } from '../settings/settings';
import { type SearchRecords, TERMS_AT_ONCE } from './live-index';

/** As long as a slice of terms takes. */
const NOTES_AT_ONCE = 500;

/** What is searched, from the database. */
export const storedRecords: SearchRecords = {
	async packs() {
		await ensurePacks();
		const packs = await withDatabase((database) => database.getAll('packs'));
		return packs.filter(isReady);
	},
	async packsOff() {
		return (await readSettings()).packsOff;
	},
	terms: (pack, from) =>
		withDatabase((database) => {
			const places = IDBKeyRange.bound([pack, from], [pack, Number.POSITIVE_INFINITY]);
			return database.getAllFromIndex('terms', 'byPack', places, TERMS_AT_ONCE);
		}),
	ownTerms: listOwnTerms,
	async *notes() {
		for (let after = ''; ; ) {
			const some = await withDatabase((database) =>
				database.getAll('notes', IDBKeyRange.lowerBound(after, true), NOTES_AT_ONCE),
			);
			const last = some.at(-1);
			if (!last) return;
			yield some.flatMap((stored) => mendNote(stored) ?? []);
			after = last.term;
		}
	},
	async knowledge(kind) {
		const said = await listKnowledge();
		return new Set(said.filter(({ knowledge }) => knowledge === kind).map(({ term }) => term));
	},
	entries: (ids) =>
		withDatabase(async (database) => {
			const transaction = database.transaction(['packs', 'terms', 'ownTerms', 'notes']);
			const removed = await removedPacks(transaction.objectStore('packs'));
			const read = async (id: string) => {
				const [term, own, note] = await Promise.all([
					transaction.objectStore('terms').get(id),
					transaction.objectStore('ownTerms').get(id),
					transaction.objectStore('notes').get(id),
				]);
				const mended = mendOwnTerm(own);
				return {
					term:
						(term && isShowable(term) && !removed.has(term.pack) ? term : undefined) ??
						(mended ? asTerm(mended) : undefined),
					note: mendNote(note) ?? undefined,
				};
			};
			return Promise.all(ids.map(read));
		}),
};
