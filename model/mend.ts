import * as v from 'valibot';
import { LIMITS } from './limits';
import { EARLIER, MOMENT, NOTE, type Note, PLACE, REVISION } from './note';
import { OWN_TERM, type OwnTerm } from './own-term';

/**
 * A stored note as it can still be shown, edited and exported: what is damaged of it takes a value that says nothing. `null`:
 * it has no text or no term, and is none.
 */
export function mendNote(stored: unknown): Note | null {
	if (v.is(NOTE, stored)) return stored;
	const { term, text, ...rest } = fieldsOf(stored);
	if (!v.is(NOTE.entries.term, term) || typeof text !== 'string') return null;
	const updated = v.is(MOMENT, rest.updated) ? rest.updated : 0;
	const earlier = listOf(EARLIER, rest.earlier).slice(0, LIMITS.earlier);
	return {
		term,
		text: text.slice(0, LIMITS.noteText),
		places: listOf(PLACE, rest.places).slice(0, LIMITS.places),
		created: v.is(MOMENT, rest.created) ? rest.created : updated,
		updated,
		revision: v.is(REVISION, rest.revision) ? rest.revision : 1,
		...(v.is(MOMENT, rest.deleted) && { deleted: rest.deleted }),
		...(v.is(MOMENT, rest.erased) && { erased: rest.erased }),
		...(earlier.length > 0 && { earlier }),
	};
}

/** A stored own term, likewise; `null`: it has no label. */
export function mendOwnTerm(stored: unknown): OwnTerm | null {
	if (v.is(OWN_TERM, stored)) return stored;
	const { id, label, definition, created, updated, altLabels } = fieldsOf(stored);
	if (!v.is(OWN_TERM.entries.id, id) || !v.is(OWN_TERM.entries.label, label)) return null;
	const changed = v.is(MOMENT, updated) ? updated : 0;
	return {
		id,
		label,
		altLabels: listOf(OWN_TERM.entries.label, altLabels).slice(0, LIMITS.altLabels),
		definition: typeof definition === 'string' ? definition.slice(0, LIMITS.definition) : '',
		created: v.is(MOMENT, created) ? created : changed,
		updated: changed,
	};
}

/** Those of a list that can be shown. */
export function mendAll<T>(mend: (stored: unknown) => T | null, stored: readonly unknown[]): T[] {
	return stored.flatMap((one) => mend(one) ?? []);
}

function fieldsOf(value: unknown): Record<string, unknown> {
	return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function listOf<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S>[] {
	return Array.isArray(value) ? value.filter((one) => v.is(schema, one)) : [];
}
