import * as v from 'valibot';
import { type Clock, LAST_MOMENT, SEEN, STAMP, stampOfContent } from './clock';
import { LIMITS } from './limits';

/** What the reader wrote on a term, as it is stored, sent and exported. */

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));

/** Milliseconds since the epoch that a calendar of our days can say: a wrong clock must not decide for ever. */
export const MOMENT = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(LAST_MOMENT));

/** Counts changes. So large that no reader reaches it, so small that counting on stays exact. */
export const REVISION = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(LIMITS.revision));

/** The protocols that a stored address may have: the notebook shows it as a link. */
export const LINKABLE = /^(?:https?|file|ftp):\/\//i;

/** Where a note was made. */
export const PLACE = v.object({
	url: v.pipe(text(LIMITS.url), v.regex(LINKABLE, 'not an address that can be linked to')),
	title: text(LIMITS.title),
	/** The sentence that the term stood in. */
	sentence: text(LIMITS.sentence),
});
export type Place = v.InferOutput<typeof PLACE>;

/** A text that the note had before. */
export const EARLIER = v.object({
	text: text(LIMITS.noteText),
	/** When it was written last. */
	written: MOMENT,
	/** It was in the bin when another text took its place. */
	binned: v.optional(v.literal(true)),
});
export type Earlier = v.InferOutput<typeof EARLIER>;

/** A word of the reader's own that notes are found by. */
export const TAG = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(LIMITS.tag));

/** When the fields were changed; `deleted` for bin and erasing. `tags` is absent where there were none yet. */
const NOTE_CLOCK = v.object({ text: STAMP, places: STAMP, deleted: STAMP, tags: v.optional(STAMP), seen: SEEN });
export type NoteClock = Clock<'text' | 'places' | 'deleted' | 'tags'>;

/** The reader's note on a term: one for each term, whatever label or script it was met in. */
export const NOTE = v.object({
	/** Term id; the key. */
	term: v.pipe(v.string(), v.nonEmpty(), v.maxLength(LIMITS.id)),
	text: text(LIMITS.noteText),
	/** Newest first, one for each url. */
	places: v.pipe(v.array(PLACE), v.maxLength(LIMITS.places)),
	/** In the order given, each once. */
	tags: v.optional(v.pipe(v.array(TAG), v.maxLength(LIMITS.tags))),
	created: MOMENT,
	updated: MOMENT,
	/** Counts up with each change; a write names the revision it was based on. */
	revision: REVISION,
	/** Since when the note lies in the bin, from where it can be restored. */
	deleted: v.optional(MOMENT),
	/** Since when it is gone for good: its text is no more, only that it was here. */
	erased: v.optional(MOMENT),
	/** Newest first. */
	earlier: v.optional(v.pipe(v.array(EARLIER), v.maxLength(LIMITS.earlier))),
	/** Absent in a note from before there were clocks: see `clockOfNote`. */
	clock: v.optional(NOTE_CLOCK),
});
export type Note = v.InferOutput<typeof NOTE>;

/** The clock of a note; one that has none gets what follows from its date and content. */
export function clockOfNote({ clock, text, places, tags, updated, deleted, erased }: Note): NoteClock {
	// One that was never tagged says so since its text was written.
	if (clock) {
		const { text, places, deleted, tags = text, seen } = clock;
		return { text, places, deleted, tags, seen };
	}
	const stamp = stampOfContent(updated, JSON.stringify([text, places, deleted, erased, ...(tags ?? [])]));
	return { text: stamp, places: stamp, deleted: stamp, tags: stamp, seen: [stamp] };
}

/** What a view has that the notes have not yet: written at each key, so that nothing typed is lost with the view. */
export const DRAFT = v.object({
	term: NOTE.entries.term,
	/** The view in which it was typed: two of them may write on one term. */
	view: v.pipe(v.string(), v.nonEmpty(), v.maxLength(64)),
	/** Longer than a note may be, too: the reader is told so, and has it until they have cut it. */
	text: v.string(),
	/** Revision that it was typed over. */
	based: REVISION,
	place: v.optional(PLACE),
	typed: MOMENT,
});
export type Draft = v.InferOutput<typeof DRAFT>;
