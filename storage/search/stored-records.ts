import { mendNote, mendOwnTerm } from '../../model/mend';
import { withDatabase } from '../database';
import { listKnowledge } from '../knowledge/knowledge';
import { listOwnTerms } from '../own/own-terms';
import { asTerm } from '../packs/compose-entry';
import { ensurePacks, termsOfPack } from '../packs/pack-store';
import { isReady, offShelf, shelfOf, termReader } from '../packs/shelves';
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
	terms: (id, from) =>
		withDatabase(async (database) => {
			const transaction = database.transaction(['packs', 'terms']);
			const pack = await transaction.objectStore('packs').get(id);
			if (!pack) return [];
			const byPack = transaction.objectStore('terms').index('byPack');
			return offShelf(await byPack.getAll(termsOfPack(shelfOf(pack), from), TERMS_AT_ONCE), pack);
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
			const termOf = termReader(await transaction.objectStore('packs').getAll(), transaction.objectStore('terms'));
			const read = async (id: string) => {
				const [term, own, note] = await Promise.all([
					termOf(id),
					transaction.objectStore('ownTerms').get(id),
					transaction.objectStore('notes').get(id),
				]);
				const mended = mendOwnTerm(own);
				return { term: term ?? (mended ? asTerm(mended) : undefined), note: mendNote(note) ?? undefined };
			};
			return Promise.all(ids.map(read));
		}),
};
