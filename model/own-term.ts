import * as v from 'valibot';
import { LIMITS } from './limits';
import { MOMENT } from './note';

const label = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(LIMITS.label));

/** Id of a term that the reader added. */
export const OWN_ID = v.pipe(v.string(), v.regex(/^own-[\w-]{1,64}$/));

/** A term that the reader added. */
export const OWN_TERM = v.object({
	/** `own-` and a random part. */
	id: OWN_ID,
	label,
	altLabels: v.pipe(v.array(label), v.maxLength(LIMITS.altLabels)),
	definition: v.pipe(v.string(), v.maxLength(LIMITS.definition)),
	created: MOMENT,
	updated: MOMENT,
});
export type OwnTerm = v.InferOutput<typeof OWN_TERM>;

/** One that lies in the bin. */
export type BinnedOwnTerm = OwnTerm & { deleted: number };
