import * as v from 'valibot';
import type { Relation } from './relation';
import { bilingual, type InBothScripts, id, text } from './shared';
import { SOURCE, type Source } from './source';
import { type Term, TOPICS, type Topic } from './term';

/** The file `pack.json`: what a pack is called and what it is about. */
export const PACK_HEAD = v.strictObject({
	id,
	title: bilingual,
	/** A word or two for the badge on cards and lists. */
	badge: bilingual,
	description: bilingual,
	/** Whether it is on until the reader switches it off. */
	isOnByDefault: v.boolean(),
});
export type PackHead = v.InferOutput<typeof PACK_HEAD>;

/** The file `sources.json`. */
export const SOURCES = v.array(SOURCE);

/** A file `terms/<topic>.json`; its entries are checked one by one. */
export const TERM_FILE = v.strictObject({ topic: v.picklist(TOPICS), terms: v.array(v.unknown()) });
export interface TermFile {
	topic: Topic;
	terms: Term[];
}

/** Labels that several terms share on purpose: `shared-labels.json`. */
export const SHARED_LABELS = v.array(
	v.strictObject({ label: text, terms: v.pipe(v.array(id), v.minLength(2, 'at least two terms')) }),
);
export type SharedLabels = v.InferOutput<typeof SHARED_LABELS>;

/** A term as the browser loads it: it knows its pack and topic, and each relation stands on both of its sides. */
export interface CompiledTerm extends InBothScripts<Omit<Term, 'recognition'>> {
	pack: string;
	topic: Topic;
	relations: Relation[];
	/** The pinyin's syllables with tone marks, in lower case, joined by spaces: `xīn zhì shēng chǎn lì`. */
	syllables: string;
}

/** A pack as the browser loads it. */
export interface CompiledPack extends InBothScripts<PackHead> {
	/** Changes whenever the content does. */
	version: string;
	/** By topic, in each in the order of its file. */
	terms: CompiledTerm[];
	sources: InBothScripts<Source>[];
}

/** The pack that the reader's own terms make up. */
export const OWN_PACK = 'own';

/** Begins the ids of all that was imported: no id of a pack that ships can, now or ever, since those have no colon. */
const IMPORTED = 'imported:';

/** The id of an imported pack, from the one in its file. */
export function importedPackId(id: string): string {
	return IMPORTED + id;
}

/** The id of a term of an imported pack, from the name that tells it apart in its file. */
export function importedId(pack: string, key: string): string {
	return `${pack}:${key}`;
}

/** Whether an id is that of an imported pack. */
export function isImportedPack(id: string): boolean {
	return id.startsWith(IMPORTED);
}
