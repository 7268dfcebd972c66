import type { Note } from '../../model/note';
import type { AnyTerm } from '../packs/compose-entry';

/** Texts that a term is found by, the preferred one first; hidden labels come last. */
export interface TermTexts {
	label: string[];
	english: string[];
	definition: string[];
}

/** What of a term can be found, besides its pinyin. The order is the same for the same term, whoever asks. */
export function textsOf({ prefLabel, altLabel = {}, hiddenLabel = {}, definition }: AnyTerm): TermTexts {
	const chinese = (labels: typeof altLabel) => [...(labels['zh-Hans'] ?? []), ...(labels['zh-Hant'] ?? [])];
	return {
		label: [prefLabel.zh, ...chinese(altLabel), ...chinese(hiddenLabel)],
		english: [prefLabel.en, ...(altLabel.en ?? []), ...(hiddenLabel.en ?? [])],
		definition: definition.en === definition.zh ? [definition.zh] : [definition.zh, definition.en],
	};
}

/** What of a note can be found: the text, its tags, then where it was made; nothing in the bin. */
export function textsOfNote(note: Note): string[] {
	if (note.deleted !== undefined) return [];
	return [note.text, ...(note.tags ?? []), ...note.places.flatMap(({ title, sentence }) => [title, sentence])];
}
