import type { Entry } from '../../messages/protocol';
import type { Note } from '../../model/note';
import type { OwnTerm } from '../../model/own-term';
import { type CompiledTerm, OWN_PACK } from '../../model/pack';
import type { Bilingual } from '../../model/shared';
import type { Source } from '../../model/source';

/** What an entry is composed from: looked up by id, absent where the database has nothing. */
export interface Lookup {
	term(id: string): CompiledTerm | undefined;
	ownTerm(id: string): OwnTerm | undefined;
	source(id: string): Source | undefined;
	note(term: string): Note | undefined;
	/** Of packs that are ready. */
	badge(pack: string): Bilingual | undefined;
}

/** Everything around a term; `undefined` for an id that is neither the glossary's nor the reader's. */
export function composeEntry(id: string, lookup: Lookup): Entry | undefined {
	const stored = lookup.note(id);
	const note = stored && stored.deleted === undefined ? stored : null;
	const own = lookup.ownTerm(id);
	const compiled = lookup.term(id) ?? (own && asTerm(own));
	if (!compiled) return undefined;
	const { topic, syllables: _, ...term } = compiled;
	const labelOf = (target: string): Bilingual | undefined => lookup.term(target)?.prefLabel;
	return {
		term,
		topic,
		badge: lookup.badge(term.pack) ?? null,
		sources: Object.fromEntries(
			[...term.evidence, ...term.relations].flatMap(({ source: name }) => {
				const source = lookup.source(name);
				return source ? [[name, source]] : [];
			}),
		),
		relations: term.relations.flatMap((relation) => {
			const label = labelOf(relation.target);
			return label ? [{ ...relation, label }] : [];
		}),
		members: (term.members ?? []).flatMap((member) => {
			const label = labelOf(member);
			return label ? [{ id: member, label }] : [];
		}),
		note,
	};
}

/** Whether there is anything to read in a note. */
export function hasNote(note: Note | undefined): note is Note {
	return note !== undefined && note.deleted === undefined && note.text.trim() !== '';
}

/** A term of the glossary, or one of the reader's own in the same shape. */
export type AnyTerm = Omit<CompiledTerm, 'topic'> & { topic: CompiledTerm['topic'] | 'own' };

/** A term of the reader's own in the glossary's shape; what the reader did not give is empty. */
export function asTerm(own: OwnTerm): AnyTerm {
	const labels = [own.label, ...own.altLabels];
	const english = labels.filter((label) => !/\p{Script=Han}/u.test(label));
	const chinese = own.altLabels.filter((label) => !english.includes(label));
	const [first = '', ...others] = english;
	return {
		id: own.id,
		pack: OWN_PACK,
		topic: 'own',
		prefLabel: { zh: own.label, en: first },
		pinyin: '',
		syllables: '',
		altLabel: {
			...(chinese.length > 0 && { 'zh-Hans': chinese }),
			...(others.length > 0 && { en: others }),
		},
		definition: { zh: own.definition, en: own.definition },
		evidence: [],
		relations: [],
	};
}
