import type { Entry, TermName } from '../../messages/protocol';
import type { Note } from '../../model/note';
import type { OwnTerm } from '../../model/own-term';
import { type CompiledTerm, OWN_PACK } from '../../model/pack';
import type { Bilingual } from '../../model/shared';
import type { Source } from '../../model/source';

/** What an entry is composed from: looked up by id, absent where the database has nothing. */
export interface Lookup {
	term(id: string): CompiledTerm | undefined;
	ownTerm(id: string): OwnTerm | undefined;
	source(pack: string, id: string): Source | undefined;
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
	const { topic, syllables: _, hiddenLabel: __, contrasts = [], supersededBy, ...term } = compiled;
	const labelled = <Link extends object>(link: Link, target: string): (Link & TermName)[] => {
		const term = lookup.term(target);
		return term ? [{ ...link, label: term.prefLabel, pinyin: term.pinyin }] : [];
	};
	return {
		term,
		topic,
		badge: lookup.badge(term.pack) ?? null,
		sources: Object.fromEntries(
			sourcesOf(compiled).flatMap((name) => {
				const source = lookup.source(term.pack, name);
				return source ? [[name, source]] : [];
			}),
		),
		relations: term.relations.flatMap((relation) => labelled(relation, relation.target)),
		contrasts: contrasts.flatMap((contrast) => labelled(contrast, contrast.target)),
		supersededBy: supersededBy === undefined ? null : (labelled({ id: supersededBy }, supersededBy)[0] ?? null),
		members: (term.members ?? []).flatMap((member) => labelled({ id: member }, member)),
		note,
	};
}

/** Ids of all sources that a term names. */
export function sourcesOf({ evidence, relations, official, timeline, learner }: AnyTerm): string[] {
	const named: { source?: string | undefined }[] = [
		...evidence,
		...relations,
		...(official ?? []),
		...(timeline ?? []),
		...(learner?.collocations ?? []),
	];
	return [...new Set(named.flatMap(({ source }) => source ?? []))];
}

/** Ids of all terms that a term names. */
export function termsAround({ relations, members, contrasts, supersededBy }: AnyTerm): string[] {
	const targets = [...relations, ...(contrasts ?? [])].map(({ target }) => target);
	return [...targets, ...(members ?? []), ...(supersededBy === undefined ? [] : [supersededBy])];
}

/** Whether there is anything to read in a note. */
export function hasNote(note: Note | undefined): note is Note {
	return note !== undefined && note.deleted === undefined && note.text.trim() !== '';
}

/** A term of the glossary, or one of the reader's own in the same shape. */
export type AnyTerm = Omit<CompiledTerm, 'topic'> & { topic: CompiledTerm['topic'] | 'own' };

/** A term of the reader's own in the glossary's shape; what the reader did not give is empty, a Chinese name, too. */
export function asTerm(own: OwnTerm): AnyTerm {
	const labels = [own.label, ...own.altLabels];
	const english = labels.filter((label) => !/\p{Script=Han}/u.test(label));
	const [zh = '', ...chinese] = labels.filter((label) => !english.includes(label));
	const [first = '', ...others] = english;
	return {
		id: own.id,
		pack: OWN_PACK,
		topic: 'own',
		prefLabel: { zh, en: first },
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
