import { createHash } from 'node:crypto';
import type { CompiledPack, CompiledTerm, PackHead, TermFile } from '../model/pack';
import type { Source } from '../model/source';
import { type Term, TOPICS } from '../model/term';
import { alignPinyin } from '../text/align-pinyin';
import { withTraditional } from '../text/traditional';
import { contrastBothSides, relateBothSides } from './both-sides';

/** What a pack is compiled from; `loadPacks()` gives it. */
export interface PackParts {
	head: PackHead;
	files: TermFile[];
	sources: Source[];
}

/**
 * Compiles packs together, since terms of one may be related to those of another. What leads nowhere is left out; the
 * check reports it.
 */
export function compilePacks(packs: PackParts[]): CompiledPack[] {
	const terms = packs.flatMap(({ files }) => files.flatMap(({ terms }) => terms));
	const links = { relations: relateBothSides(terms), contrasts: contrastBothSides(terms) };
	return packs.map((pack) => compilePack(pack, links));
}

interface Links {
	relations: ReturnType<typeof relateBothSides>;
	contrasts: ReturnType<typeof contrastBothSides>;
}

function compilePack({ head, files, sources }: PackParts, { relations, contrasts }: Links): CompiledPack {
	const sorted = [...files].sort((a, b) => TOPICS.indexOf(a.topic) - TOPICS.indexOf(b.topic));
	const written = sorted.flatMap(({ topic, terms }) => terms.map((term) => ({ ...term, topic })));
	// How labels are recognised is in the lexicon; the phrases are for the tests.
	const terms = written.map(({ recognition: _, contrasts: __, ...term }): CompiledTerm => {
		const members = term.members?.filter((member) => relations.has(member));
		const told = contrasts.get(term.id) ?? [];
		return {
			...term,
			pack: head.id,
			...(members && { members }),
			...(told.length > 0 && { contrasts: told }),
			relations: relations.get(term.id) ?? [],
			syllables: syllablesOf(term),
		};
	});
	const readable = { ...withTraditional(head), terms: withTraditional(terms), sources: withTraditional(sources) };
	const version = createHash('sha256').update(JSON.stringify(readable)).digest('hex').slice(0, 16);
	return { version, ...readable };
}

function syllablesOf({ prefLabel, pinyin }: Pick<Term, 'prefLabel' | 'pinyin'>): string {
	const alignment = alignPinyin(prefLabel.zh, pinyin);
	return alignment.ok ? alignment.syllables.map(({ text }) => text).join(' ') : pinyin.toLowerCase();
}
