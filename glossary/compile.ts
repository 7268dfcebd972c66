import { createHash } from 'node:crypto';
import type { CompiledPack, CompiledTerm, PackHead, TermFile } from '../model/pack';
import { INVERSE, type Relation } from '../model/relation';
import type { Source } from '../model/source';
import { type Term, TOPICS } from '../model/term';
import { alignPinyin } from '../text/align-pinyin';
import { withTraditional } from '../text/traditional';

/** What a pack is compiled from; `loadPacks()` gives it. */
export interface PackParts {
	head: PackHead;
	files: TermFile[];
	sources: Source[];
}

/**
 * Compiles packs together, since terms of one may be related to those of another. Relations and members that lead nowhere are
 * left out; the check reports them.
 */
export function compilePacks(packs: PackParts[]): CompiledPack[] {
	const relations = relateBothSides(packs.flatMap(({ files }) => files.flatMap(({ terms }) => terms)));
	return packs.map((pack) => compilePack(pack, relations));
}

function compilePack({ head, files, sources }: PackParts, relations: Map<string, Relation[]>): CompiledPack {
	const sorted = [...files].sort((a, b) => TOPICS.indexOf(a.topic) - TOPICS.indexOf(b.topic));
	const written = sorted.flatMap(({ topic, terms }) => terms.map((term) => ({ ...term, topic })));
	// How labels are recognised is in the lexicon; the phrases are for the tests.
	const terms = written.map(({ recognition: _, ...term }): CompiledTerm => {
		const members = term.members?.filter((member) => relations.has(member));
		return {
			...term,
			pack: head.id,
			...(members && { members }),
			relations: relations.get(term.id) ?? [],
			syllables: syllablesOf(term),
		};
	});
	const readable = { ...withTraditional(head), terms: withTraditional(terms), sources: withTraditional(sources) };
	const version = createHash('sha256').update(JSON.stringify(readable)).digest('hex').slice(0, 16);
	return { version, ...readable };
}

/** For each term the relations written on it, then those written on the other side, turned round. */
export function relateBothSides(terms: Pick<Term, 'id' | 'relations'>[]): Map<string, Relation[]> {
	const relations = new Map<string, Relation[]>(terms.map(({ id }) => [id, []]));
	const add = (from: string, relation: Relation) => {
		const list = relations.get(from);
		const known = list?.some(({ type, target }) => type === relation.type && target === relation.target);
		if (list && !known && relations.has(relation.target)) list.push(relation);
	};
	for (const { id, relations: own = [] } of terms) for (const relation of own) add(id, relation);
	for (const { id, relations: own = [] } of terms) {
		for (const { type, target, source } of own) add(target, { type: INVERSE[type], target: id, source });
	}
	return relations;
}

function syllablesOf({ prefLabel, pinyin }: Pick<Term, 'prefLabel' | 'pinyin'>): string {
	const alignment = alignPinyin(prefLabel.zh, pinyin);
	return alignment.ok ? alignment.syllables.map(({ text }) => text).join(' ') : pinyin.toLowerCase();
}
