import * as v from 'valibot';
import { type Clock, SEEN, STAMP, stampOfContent } from './clock';
import { LIMITS } from './limits';
import { MOMENT, NOTE } from './note';

/** A label that the reader gives. */
export const OWN_LABEL = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(LIMITS.label));

/** Id of a term that the reader added. */
export const OWN_ID = v.pipe(v.string(), v.regex(/^own-[\w-]{1,64}$/));

/** When the fields were changed; `deleted` for bin and erasing. */
const OWN_CLOCK = v.object({ label: STAMP, altLabels: STAMP, definition: STAMP, deleted: STAMP, seen: SEEN });
export type OwnClock = Clock<'label' | 'altLabels' | 'definition' | 'deleted'>;

export const OWN_TERM_FIELDS = v.object({
	/** `own-` and a random part. */
	id: OWN_ID,
	/** Without one only where it is gone for good. */
	label: v.union([OWN_LABEL, v.literal('')]),
	altLabels: v.pipe(v.array(OWN_LABEL), v.maxLength(LIMITS.altLabels)),
	definition: v.pipe(v.string(), v.maxLength(LIMITS.definition)),
	created: MOMENT,
	updated: MOMENT,
	/** Since when it lies in the bin. */
	deleted: v.optional(MOMENT),
	/** Since when it is gone for good: only that it was here is left. */
	erased: v.optional(MOMENT),
	/** What a merge replaced or had no room for, newest first. */
	earlier: NOTE.entries.earlier,
	/** Absent in a term from before there were clocks: see `clockOfOwn`. */
	clock: v.optional(OWN_CLOCK),
});

/** A term that the reader added. */
export const OWN_TERM = v.pipe(
	OWN_TERM_FIELDS,
	v.check(({ label, erased }) => label !== '' || erased !== undefined, 'has no label'),
);
export type OwnTerm = v.InferOutput<typeof OWN_TERM>;

/** One that lies in the bin. */
export type BinnedOwnTerm = OwnTerm & { deleted: number };

/** The clock of an own term; one that has none gets what follows from its date and content. */
export function clockOfOwn({ clock, label, altLabels, definition, updated, deleted }: OwnTerm): OwnClock {
	if (clock) return clock;
	const stamp = stampOfContent(updated, JSON.stringify([label, altLabels, definition, deleted]));
	return { label: stamp, altLabels: stamp, definition: stamp, deleted: stamp, seen: [stamp] };
}
