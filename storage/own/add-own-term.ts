import type { OwnAdded } from '../../messages/protocol';
import type { Place } from '../../model/note';
import { saveNote } from '../notes/notes';
import { searchIndex } from '../search/search-service';
import { listOwnTerms, saveOwnTerm } from './own-terms';

/**
 * Adds a term of the reader's own from where it was met, unless there is one of that label: the sentence becomes a note on
 * it, with its place. The term is kept also where the note can't be.
 */
export async function addOwnTerm({
	label,
	definition,
	place,
}: {
	label: string;
	definition: string;
	place?: Place | undefined;
}): Promise<OwnAdded> {
	const existing = (await findOwn(label)) ?? (await findInPacks(label));
	if (existing) return existing;
	const { id } = await saveOwnTerm({ label, altLabels: [], definition });
	if (place?.sentence) await saveNote({ term: id, text: place.sentence, based: 0, place }).catch(() => null);
	return { kind: 'added', id };
}

async function findOwn(label: string): Promise<OwnAdded | undefined> {
	const own = (await listOwnTerms()).find((one) => one.label === label || one.altLabels.includes(label));
	return own && { kind: 'own', id: own.id };
}

async function findInPacks(label: string): Promise<OwnAdded | undefined> {
	const { hits } = await searchIndex.search({ query: label, limit: 10 });
	const hit = hits.find(({ topic, prefLabel: { zh, hant, en }, match }) => {
		if (topic === null || topic === 'own') return false;
		return [zh, hant, en, match?.field === 'label' && match.text].includes(label);
	});
	return hit && { kind: 'pack', id: hit.id };
}
