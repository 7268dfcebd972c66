import type { Note, Place } from '../../model/note';
import { keepEarlier } from './earlier';
import { mergePlaces } from './places';

/** What the reader typed, and the revision it was typed over (0: there was no note). */
export interface Typed {
	term: string;
	text: string;
	based: number;
	place?: Place | undefined;
}

/** `unchanged`: what is stored says the same already, or there is nothing to store. */
export type Revision = { kind: 'changed' | 'unchanged' | 'conflict'; note: Note };

/** Decides what becomes of a note when a text arrives; `now` in milliseconds since the epoch. */
export function reviseNote(stored: Note | undefined, typed: Typed, now: number): Revision {
	const places = mergePlaces(typed.place ? [typed.place] : [], stored?.places ?? []);
	if (!stored) {
		const note = { term: typed.term, text: typed.text, places, created: now, updated: now, revision: typed.based + 1 };
		if (typed.text !== '') return { kind: 'changed', note };
		return { kind: 'unchanged', note: { ...note, revision: 0 } };
	}
	const sameText = stored.text === typed.text;
	// What lies in the bin is no text that somebody else wrote meanwhile: it is kept among the earlier ones.
	const isWrittenElsewhere = stored.revision !== typed.based && stored.text !== '' && stored.deleted === undefined;
	// The same text again is an answer that got lost on its way, not a conflict.
	if (isWrittenElsewhere && !sameText) return { kind: 'conflict', note: stored };
	const samePlaces = JSON.stringify(places) === JSON.stringify(stored.places);
	if (sameText && samePlaces && stored.deleted === undefined) return { kind: 'unchanged', note: stored };
	// Nothing was typed: the bin is not emptied by it.
	if (typed.text === '' && stored.deleted !== undefined) return { kind: 'unchanged', note: stored };
	const { deleted: _, erased: __, ...kept } = stored;
	const earlier = keepEarlier(stored, typed.text, now);
	const note = { ...kept, text: typed.text, places, ...stamp(stored, now), ...(earlier.length > 0 && { earlier }) };
	return { kind: 'changed', note };
}

/** Moves a note to the bin. */
export function binNote(stored: Note, now: number): Revision {
	if (stored.deleted !== undefined) return { kind: 'unchanged', note: stored };
	return { kind: 'changed', note: { ...stored, ...stamp(stored, now), deleted: now } };
}

/** Takes a note out of the bin. */
export function restoreNote(stored: Note, now: number): Revision {
	if (stored.deleted === undefined || stored.erased !== undefined) return { kind: 'unchanged', note: stored };
	const { deleted: _, ...kept } = stored;
	return { kind: 'changed', note: { ...kept, ...stamp(stored, now) } };
}

/** The clock may go back; a later change still gets a later time, since imports decide by it. */
function stamp(stored: Note, now: number): Pick<Note, 'updated' | 'revision'> {
	return { updated: Math.max(now, stored.updated + 1), revision: stored.revision + 1 };
}
