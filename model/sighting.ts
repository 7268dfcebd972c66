import * as v from 'valibot';
import { LIMITS } from './limits';

/** A day as a number: days since the epoch. */
export const DAY = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(100_000));

/** How often a term stood on pages without being opened. Of this device alone: it is in no backup. */
export const SIGHTING = v.object({
	/** Term id; the key. */
	term: v.pipe(v.string(), v.nonEmpty(), v.maxLength(LIMITS.id)),
	/** On so many pages, each time that one was read counted. */
	pages: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(LIMITS.revision)),
	/** On so many days. */
	days: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(100_000)),
	/** The last of them. */
	last: DAY,
});
export type Sighting = v.InferOutput<typeof SIGHTING>;

/** A term that was seen so often fades; not seen for so many days, it comes back. */
export const FADING = { pages: 30, days: 10, back: 60 } as const;
