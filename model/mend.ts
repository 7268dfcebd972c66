import * as v from 'valibot';
import { KNOWLEDGE_RECORD, type KnowledgeRecord } from './knowledge';
import { LIMITS } from './limits';
import { EARLIER, MOMENT, NOTE, type Note, PLACE, REVISION, TAG } from './note';
import { OWN_LABEL, OWN_TERM, OWN_TERM_FIELDS, type OwnTerm } from './own-term';
import type { Bilingual } from './shared';

/**
 * A stored note as it can still be shown, edited and exported: what is damaged of it takes a value that says nothing. `null`:
 * it has no text or no term, and is none.
 */
export function mendNote(stored: unknown): Note | null {
	if (v.is(NOTE, stored)) return stored;
	const { term, text, ...rest } = fieldsOf(stored);
	if (!v.is(NOTE.entries.term, term) || typeof text !== 'string') return null;
	const tags = listOf(TAG, rest.tags).slice(0, LIMITS.tags);
	return {
		term,
		text: text.slice(0, LIMITS.noteText),
		places: listOf(PLACE, rest.places).slice(0, LIMITS.places),
		...(tags.length > 0 && { tags }),
		...mendDates(rest),
		revision: v.is(REVISION, rest.revision) ? rest.revision : 1,
		...(v.is(NOTE.entries.clock, rest.clock) && rest.clock && { clock: rest.clock }),
	};
}

/** A stored own term, likewise; `null`: it has no label. */
export function mendOwnTerm(stored: unknown): OwnTerm | null {
	if (v.is(OWN_TERM, stored)) return stored;
	const { id, label, definition, altLabels, ...rest } = fieldsOf(stored);
	if (!v.is(OWN_TERM_FIELDS.entries.id, id) || !v.is(OWN_LABEL, label)) return null;
	return {
		id,
		label,
		altLabels: listOf(OWN_LABEL, altLabels).slice(0, LIMITS.altLabels),
		definition: typeof definition === 'string' ? definition.slice(0, LIMITS.definition) : '',
		...mendDates(rest),
		...(v.is(OWN_TERM_FIELDS.entries.clock, rest.clock) && rest.clock && { clock: rest.clock }),
	};
}

/** A stored word on how well a term is known; `null`: it is damaged, and then it says nothing. */
export function mendKnowledge(stored: unknown): KnowledgeRecord | null {
	return v.is(KNOWLEDGE_RECORD, stored) ? stored : null;
}

/** Whether a stored term has what every view of it needs; what else is damaged of a pack is told of in the list of packs. */
export function isShowable(term: unknown): boolean {
	return v.is(SHOWABLE, term);
}

/** Whether something is said in both languages. */
export function isSaid(text: unknown): text is Bilingual {
	return v.is(SAID, text);
}

const SAID = v.looseObject({ zh: v.string(), en: v.string() });
const LINKS = v.array(v.looseObject({ source: v.string() }));
const SHOWABLE = v.looseObject({
	id: v.string(),
	pack: v.string(),
	topic: v.string(),
	prefLabel: SAID,
	definition: SAID,
	pinyin: v.string(),
	syllables: v.string(),
	altLabel: v.optional(v.record(v.string(), v.array(v.string()))),
	hiddenLabel: v.optional(v.record(v.string(), v.array(v.string()))),
	evidence: v.array(v.looseObject({ source: v.string(), locator: v.string(), says: SAID })),
	relations: v.array(v.looseObject({ type: v.string(), target: v.string(), source: v.string() })),
	members: v.optional(v.array(v.string())),
	contrasts: v.optional(v.array(v.looseObject({ target: v.string(), says: SAID }))),
	official: v.optional(LINKS),
	timeline: v.optional(LINKS),
	learner: v.optional(v.looseObject({ collocations: v.optional(v.array(v.looseObject({ zh: v.string() }))) })),
	supersededBy: v.optional(v.string()),
});

/** Those of a list that can be shown. */
export function mendAll<T>(mend: (stored: unknown) => T | null, stored: readonly unknown[]): T[] {
	return stored.flatMap((one) => mend(one) ?? []);
}

/** What notes and own terms have in common. */
function mendDates({ created, updated, deleted, erased, ...rest }: Record<string, unknown>) {
	const changed = v.is(MOMENT, updated) ? updated : 0;
	const earlier = listOf(EARLIER, rest.earlier).slice(0, LIMITS.earlier);
	return {
		created: v.is(MOMENT, created) ? created : changed,
		updated: changed,
		...(v.is(MOMENT, deleted) && { deleted }),
		...(v.is(MOMENT, erased) && { erased }),
		...(earlier.length > 0 && { earlier }),
	};
}

function fieldsOf(value: unknown): Record<string, unknown> {
	return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function listOf<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S>[] {
	return Array.isArray(value) ? value.filter((one) => v.is(schema, one)) : [];
}
