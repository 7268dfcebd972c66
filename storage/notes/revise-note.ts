import { advance, LAST_MOMENT, type Moment } from '../../model/clock';
import { LIMITS } from '../../model/limits';
import { clockOfNote, type Note, type NoteClock, type Place } from '../../model/note';
import { keepEarlier, mergeEarlier } from './earlier';
import { mergePlaces } from './places';

/** What the reader typed, and the revision it was typed over (0: there was no note). */
export interface Typed {
	term: string;
	text: string;
	based: number;
	/** Another text that it was typed over: it was on its way here. */
	over?: string | undefined;
	place?: Place | undefined;
}

/** `unchanged`: what is stored says the same already, or there is nothing to store. */
export type Revision = { kind: 'changed' | 'unchanged' | 'conflict'; note: Note };

/** Decides what becomes of a note when a text arrives. */
export function reviseNote(stored: Note | undefined, typed: Typed, moment: Moment): Revision {
	const { now } = moment;
	const places = mergePlaces(typed.place ? [typed.place] : [], stored?.places ?? []);
	if (!stored) {
		const note = { term: typed.term, text: typed.text, places, created: now, updated: now, revision: typed.based + 1 };
		if (typed.text === '') return { kind: 'unchanged', note: { ...note, revision: 0 } };
		return { kind: 'changed', note: { ...note, clock: advance(NEW, ['text', 'places', 'deleted', 'tags'], moment) } };
	}
	const sameText = stored.text === typed.text;
	const isBinned = stored.deleted !== undefined;
	// What lies in the bin is no text that somebody else wrote meanwhile: it is kept among the earlier ones.
	const isTypedOver = stored.revision === typed.based || stored.text === typed.over;
	const isWrittenElsewhere = !isTypedOver && stored.text !== '' && !isBinned;
	// The same text again is an answer that got lost on its way, not a conflict.
	if (isWrittenElsewhere && !sameText) return { kind: 'conflict', note: stored };
	const samePlaces = JSON.stringify(places) === JSON.stringify(stored.places);
	if (sameText && samePlaces && !isBinned) return { kind: 'unchanged', note: stored };
	// Nothing was typed: the bin is not emptied by it.
	if (typed.text === '' && isBinned) return { kind: 'unchanged', note: stored };
	const { deleted: _, erased: __, ...kept } = stored;
	const earlier = keepEarlier(stored, typed.text, now);
	const changed: Field[] = [
		...(sameText ? [] : (['text'] as const)),
		...(samePlaces ? [] : (['places'] as const)),
		...(isBinned ? (['deleted'] as const) : []),
	];
	const content = { ...kept, text: typed.text, places, ...(earlier.length > 0 && { earlier }) };
	return { kind: 'changed', note: { ...content, ...stamp(stored, changed, moment) } };
}

/** Gives a note other tags; one that lies in the bin keeps its own. */
export function tagNote(stored: Note, wanted: readonly string[], moment: Moment): Revision {
	const tags = [...new Set(wanted)].slice(0, LIMITS.tags);
	const { tags: before = [], ...kept } = stored;
	if (stored.deleted !== undefined || sameTags(before, tags)) return { kind: 'unchanged', note: stored };
	return { kind: 'changed', note: { ...kept, ...(tags.length > 0 && { tags }), ...stamp(stored, ['tags'], moment) } };
}

function sameTags(one: readonly string[] = [], other: readonly string[] = []): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}

/** Moves a note to the bin. */
export function binNote(stored: Note, moment: Moment): Revision {
	if (stored.deleted !== undefined) return { kind: 'unchanged', note: stored };
	return { kind: 'changed', note: { ...stored, ...stamp(stored, ['deleted'], moment), deleted: moment.now } };
}

/** Takes a note out of the bin. */
export function restoreNote(stored: Note, moment: Moment): Revision {
	if (stored.deleted === undefined || stored.erased !== undefined) return { kind: 'unchanged', note: stored };
	const { deleted: _, ...kept } = stored;
	return { kind: 'changed', note: { ...kept, ...stamp(stored, ['deleted'], moment) } };
}

/** A note that says again what it said at another time; what it says now is kept among the earlier texts. */
export function replaceNote(stored: Note, wanted: Note, moment: Moment): Note {
	const changed: Field[] = [
		...(stored.text === wanted.text ? [] : (['text'] as const)),
		...(stored.deleted === wanted.deleted && stored.erased === undefined ? [] : (['deleted'] as const)),
		...(sameTags(stored.tags, wanted.tags) ? [] : (['tags'] as const)),
	];
	if (changed.length === 0) return stored;
	const { deleted: _, erased: __, tags: ___, ...kept } = stored;
	const replaced = { text: stored.text, written: stored.updated };
	const isKept = stored.text.trim() === '' || stored.text === wanted.text;
	const earlier = mergeEarlier(isKept ? [] : [replaced], stored.earlier ?? [], wanted.earlier ?? []);
	return {
		...kept,
		text: wanted.text,
		places: mergePlaces(stored.places, wanted.places),
		...(wanted.tags && { tags: wanted.tags }),
		...(wanted.deleted !== undefined && { deleted: wanted.deleted }),
		...(earlier.length > 0 && { earlier }),
		...stamp(stored, changed, moment),
	};
}

/** What is left of a note that is taken away for good: that it was here, and who knew of what. */
export function eraseForGood(stored: Note, moment: Moment): Note {
	const { term, created, deleted } = stored;
	const stamped = stamp(stored, ['text', 'places', 'deleted', 'tags'], moment);
	const erased = stamped.updated;
	return { term, text: '', places: [], created, ...stamped, ...(deleted !== undefined && { deleted }), erased };
}

type Field = Exclude<keyof NoteClock, 'seen'>;

/** The clock of a note that nobody has written yet; each field is stamped with the first change. */
const NEW: NoteClock = { text: '', places: '', deleted: '', tags: '', seen: [] };

/** The date may go back; the later change still shows a later one. */
function stamp(stored: Note, fields: Field[], moment: Moment): Pick<Note, 'updated' | 'revision' | 'clock'> {
	return {
		updated: Math.min(Math.max(moment.now, stored.updated + 1), LAST_MOMENT),
		revision: Math.min(stored.revision + 1, LIMITS.revision),
		clock: advance(clockOfNote(stored), fields, moment),
	};
}
