import { type Strings, textIn } from '../../components/strings/context';
import { asTag, type ExportedTerm } from '../../formats/terms/exported-term';
import type { Entry } from '../../messages/protocol';
import type { Knowledge } from '../../model/knowledge';
import type { Note } from '../../model/note';
import type { Source } from '../../model/source';
import { linkToPassage } from '../../text/text-fragment';

/** An entry as it goes out. */
export function exportedOf(
	{ term, topic, sources, relations, members, note }: Entry,
	knowledge: Knowledge,
	strings: Strings,
): ExportedTerm {
	const { prefLabel, definition } = term;
	const cited = Object.values(sources);
	const related = [...members, ...relations.map(({ target, label }) => ({ id: target, label }))];
	const byId = new Map(related.map(({ id, label }) => [id, label.zh || label.en]));
	return {
		id: term.id,
		term: prefLabel.zh || prefLabel.en,
		traditional: prefLabel.hant ?? prefLabel.zh,
		pinyin: term.pinyin,
		english: prefLabel.en,
		meaningZh: definition.zh,
		// The reader writes one meaning.
		meaningEn: definition.en === definition.zh ? '' : definition.en,
		note: note?.text ?? '',
		source: cited.map((source) => nameSource(source, strings)).join('\n'),
		link: (note && passageOf(note)) ?? cited.flatMap((source) => addressOf(source) ?? [])[0] ?? '',
		tags: [
			`topic/${topic}`,
			...(topic === 'own' ? [] : [`pack/${asTag(term.pack)}`]),
			`state/${knowledge}`,
			...tagsOf(note),
		],
		related: [...byId].map(([id, term]) => ({ id, term })),
	};
}

/** A note on a term that is in no pack any more. */
export function exportedNote(note: Note, name: string): ExportedTerm {
	return {
		id: note.term,
		term: name,
		traditional: name,
		pinyin: '',
		english: '',
		meaningZh: '',
		meaningEn: '',
		note: note.text,
		source: '',
		link: passageOf(note) ?? '',
		tags: tagsOf(note),
		related: [],
	};
}

function passageOf({ places: [place] }: Note): string | undefined {
	return place && linkToPassage(place.url, place.sentence);
}

function tagsOf(note: Note | null): string[] {
	return (note?.tags ?? []).map(asTag);
}

function addressOf(source: Source): string | undefined {
	return source.kind === 'document' ? source.address : undefined;
}

function nameSource(source: Source, strings: Strings): string {
	const publisher = source.kind === 'document' ? source.publisher : source.publication;
	const parts = [
		strings.common.title(textIn(source.title, strings)),
		publisher && textIn(publisher, strings),
		source.date,
	];
	return strings.common.list(parts.filter((part) => part !== undefined));
}
