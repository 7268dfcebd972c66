import type { SearchHit } from '../../messages/protocol';
import type { Note } from '../../model/note';
import { fold } from '../../text/fold';
import { type PinyinKey, pinyinKey } from '../../text/pinyin-key';
import { type AnyTerm, hasNote } from '../packs/compose-entry';

/** One searchable text of an entry. */
export interface Field {
	field: SearchHit['match']['field'];
	text: string;
	/** In Traditional characters, where it is given in both and is as long as `text`. */
	hant: string | undefined;
	/** As long as `text`. */
	folded: string;
	/** Not an alternative label. */
	preferred: boolean;
}

/** An entry made ready for searching. */
export interface IndexedEntry {
	hit: Omit<SearchHit, 'match'>;
	fields: Field[];
	pinyin: PinyinKey;
	/** Offsets in `pinyin.plain` at which syllables begin. */
	syllables: number[];
	/** First letters of the syllables. */
	initials: string;
}

/** Prepares entries for searching; equal hits keep the order given here. */
export function buildSearchIndex(terms: AnyTerm[], notes: ReadonlyMap<string, Note>): IndexedEntry[] {
	return terms.map((term) => indexEntry(term, notes.get(term.id)));
}

function indexEntry(term: AnyTerm, note: Note | undefined): IndexedEntry {
	const { id, pack, topic, prefLabel, altLabel = {}, definition } = term;
	const field = (name: Field['field'], text: string, preferred: boolean, hant?: string): Field => ({
		field: name,
		text,
		hant: hant?.length === text.length ? hant : undefined,
		folded: fold(text),
		preferred,
	});
	const chinese = [...(altLabel['zh-Hans'] ?? []), ...(altLabel['zh-Hant'] ?? [])];
	const fields = [
		field('label', prefLabel.zh, true, prefLabel.hant),
		...chinese.map((text) => field('label', text, false)),
		field('english', prefLabel.en, true),
		...(altLabel.en ?? []).map((text) => field('english', text, false)),
		field('definition', definition.zh, true, definition.hant),
		...(definition.en === definition.zh ? [] : [field('definition', definition.en, true)]),
		...(hasNote(note) ? [field('note', note.text, true)] : []),
	].filter(({ text }) => text !== '');
	const pinyin = pinyinKey(term.pinyin);
	return {
		hit: { id, pack, topic, prefLabel, pinyin: term.pinyin },
		fields,
		pinyin,
		...readSyllables(term, pinyin.plain),
	};
}

/** Where the syllables stand in the reduced pinyin, which besides them has the figures and Latin letters as printed. */
function readSyllables(term: AnyTerm, plain: string): Pick<IndexedEntry, 'syllables' | 'initials'> {
	const syllables: number[] = [];
	let from = 0;
	for (const syllable of term.syllables.split(' ')) {
		const key = pinyinKey(syllable).plain;
		const at = key === '' ? -1 : plain.indexOf(key, from);
		if (at < 0) continue;
		syllables.push(at);
		from = at + key.length;
	}
	return { syllables, initials: syllables.map((at) => plain[at]).join('') };
}
