import type { Note } from '../../model/note';
import type { Bilingual } from '../../model/shared';

/** A note with the name of its term; without a label, the term is in no pack any more. */
export interface NamedNote {
	note: Note;
	label: Bilingual | null;
	pinyin: string;
}

export const NOTE_SORTS = ['changed', 'term', 'site'] as const;
export type NoteSort = (typeof NOTE_SORTS)[number];

/** Which notes are shown, and in which order; an empty text stands for all. */
export interface NoteView {
	site: string;
	tag: string;
	sort: NoteSort;
}

/** By pinyin; names without Chinese characters among them by their letters. */
const BY_PINYIN = new Intl.Collator('zh-Hans-u-co-pinyin', { numeric: true });

/** The notes of a view, which come last changed first. `found`: ids of terms, the best first, in place of the order. */
export function arrangeNotes(notes: NamedNote[], { site, tag, sort }: NoteView, found: string[] | null): NamedNote[] {
	const kept = notes.filter(
		({ note }) => (site === '' || hostsOf(note).includes(site)) && (tag === '' || note.tags?.includes(tag)),
	);
	if (found) {
		const byTerm = new Map(kept.map((one) => [one.note.term, one]));
		return found.flatMap((id) => byTerm.get(id) ?? []);
	}
	if (sort === 'changed') return kept;
	return byName(kept, sort === 'term' ? nameOfNote : ({ note }) => hostsOf(note)[0] ?? '\uffff');
}

/** What a note's term is called whatever the language: what is sorted and exported by. */
export function nameOfNote({ note, label }: NamedNote): string {
	return label?.zh || label?.en || note.term;
}

/** The sites that a note was made on, the newest first. */
export function hostsOf({ places }: Note): string[] {
	return [...new Set(places.map(({ url }) => hostOf(url)).filter((host) => host !== ''))];
}

/** The host of an address; empty where it has none. */
export function hostOf(url: string): string {
	return URL.canParse(url) ? new URL(url).host : '';
}

/** Each of the texts with how often it is there, the most frequent first. */
export function countEach(texts: readonly string[]): [text: string, count: number][] {
	const counts = new Map<string, number>();
	for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
	return [...counts].sort(([a, one], [b, other]) => other - one || BY_PINYIN.compare(a, b));
}

/** Sorts by name, in the order of pinyin. */
export function byName<T>(items: readonly T[], nameOf: (item: T) => string): T[] {
	const named = items.map((item) => ({ item, name: nameOf(item) }));
	return named.sort((a, b) => BY_PINYIN.compare(a.name, b.name)).map(({ item }) => item);
}
