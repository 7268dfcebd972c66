import type { SearchHit } from '../../messages/protocol';
import type { Note } from '../../model/note';
import { pinyinKey } from '../../text/pinyin-key';
import { type AnyTerm, hasNote } from '../packs/compose-entry';
import { textsOf, textsOfNote } from './entry-texts';
import type { Found, Match } from './found';
import { countLetters, spellPinyin } from './spell-pinyin';

/** What the database has of an entry; a note can outlive its term. */
export interface EntryRecord {
	term: AnyTerm | undefined;
	note: Note | undefined;
}

/** A found entry as the interface shows it. Undefined: it changed or went while it was looked for. */
export function describeHit({ entry, match }: Found, { term, note }: EntryRecord): SearchHit | undefined {
	if (!term && !note) return undefined;
	const shown = match ? describeMatch(match, { term, note }) : null;
	if (shown === undefined) return undefined;
	return {
		id: entry.id,
		pack: term?.pack ?? null,
		topic: term?.topic ?? null,
		prefLabel: term?.prefLabel ?? { zh: entry.id, en: '' },
		pinyin: term?.pinyin ?? '',
		hasNote: hasNote(note),
		match: shown,
	};
}

function describeMatch(match: Match, { term, note }: EntryRecord): SearchHit['match'] | undefined {
	const { field } = match;
	if (field === 'note') return note && placeIn(textsOfNote(note), match)?.place;
	if (!term) return undefined;
	if (field === 'pinyin') {
		const spelled = spellPinyin(term);
		const { offsets } = pinyinKey(term.pinyin);
		const [start, last] = [match.start, match.end].map((end, nth) => offsets[countLetters(spelled, 0, end) - nth]);
		return start === undefined || last === undefined ? undefined : { field, text: term.pinyin, start, end: last + 1 };
	}
	const texts = textsOf(term);
	const found = placeIn(texts[field], match);
	if (!found) return undefined;
	const { nth, place } = found;
	// A hidden label is a spelling that nobody is to see: the entry stands there under its name, nothing marked.
	if (nth >= texts[field].length - hiddenOf(term, field)) {
		return { field: 'label', text: term.prefLabel.zh, ...traditional(term.prefLabel), start: 0, end: 0 };
	}
	const source = field === 'label' ? term.prefLabel : field === 'definition' ? term.definition : undefined;
	return { ...place, ...(nth === 0 && source && traditional(source)) };
}

/** Finds the text that offsets among all texts of a field lie in. */
function placeIn(texts: string[], { field, start, end }: Match) {
	let begin = 0;
	for (const [nth, text] of texts.entries()) {
		const stop = begin + text.length;
		if (start <= stop)
			return end <= stop ? { nth, place: { field, text, start: start - begin, end: end - begin } } : undefined;
		begin = stop + 1;
	}
	return undefined;
}

function hiddenOf({ hiddenLabel = {} }: AnyTerm, field: 'label' | 'english' | 'definition'): number {
	if (field === 'definition') return 0;
	if (field === 'english') return hiddenLabel.en?.length ?? 0;
	return (hiddenLabel['zh-Hans']?.length ?? 0) + (hiddenLabel['zh-Hant']?.length ?? 0);
}

/** The text in Traditional characters, where the offsets hold in it, too. */
function traditional({ zh, hant }: { zh: string; hant?: string }): { hant?: string } {
	return hant?.length === zh.length ? { hant } : {};
}
