import { createHash } from 'node:crypto';
import { alignPinyin } from './pinyin';
import { type Article, INVERSE, type Relation, type Term, type TermFile, TOPICS, type Topic } from './term';
import { withTraditional } from './traditional';

/** A term as the browser loads it: it knows its topic, and each relation stands on both of its sides. */
export interface CompiledTerm extends Term {
	topic: Topic;
	relations: Relation[];
	/** The pinyin's syllables with tone marks, in lower case, joined by spaces: `xīn zhì shēng chǎn lì`. */
	syllables: string;
}

/** What the browser loads: `glossary.json`. */
export interface CompiledGlossary {
	/** Changes whenever the content does. */
	version: string;
	/** By topic, in each in the order of its file. */
	terms: CompiledTerm[];
	articles: Article[];
}

/** What is compiled; `loadGlossary()` gives it. */
export interface GlossaryParts {
	files: TermFile[];
	articles: Article[];
}

/** Compiles the glossary. Relations and members that lead nowhere are left out; the check reports them. */
export function compileGlossary({ files, articles }: GlossaryParts): CompiledGlossary {
	const sorted = [...files].sort((a, b) => TOPICS.indexOf(a.topic) - TOPICS.indexOf(b.topic));
	const written = sorted.flatMap(({ topic, terms }) => terms.map((term) => ({ ...term, topic })));
	const relations = relateBothSides(written);
	// How labels are recognised is in the lexicon; the phrases are for the tests.
	const terms = written.map(({ recognition: _, ...term }): CompiledTerm => {
		const members = term.members?.filter((member) => relations.has(member));
		return {
			...term,
			...(members && { members }),
			relations: relations.get(term.id) ?? [],
			syllables: syllablesOf(term),
		};
	});
	// Where an article stands in its seed is for the checks alone.
	const withoutLines = articles.map(({ lines: _, ...article }: Article & { lines?: string }) => article);
	const readable = { terms: withTraditional(terms), articles: withTraditional(withoutLines) };
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
		for (const { type, target, article } of own) add(target, { type: INVERSE[type], target: id, article });
	}
	return relations;
}

function syllablesOf({ prefLabel, pinyin }: Term): string {
	const alignment = alignPinyin(prefLabel.zh, pinyin);
	return alignment.ok ? alignment.syllables.map(({ text }) => text).join(' ') : pinyin.toLowerCase();
}
