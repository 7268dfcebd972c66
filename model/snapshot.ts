import * as v from 'valibot';
import { MOMENT } from './note';

/** What a snapshot was taken for: each day, or before something that changes many records at once. */
export const SNAPSHOT_WHY = ['daily', 'import', 'restore', 'empty-bin', 'remove-pack'] as const;

const COUNT = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** All that the reader wrote, as it was at a time; the backup itself lies apart. */
export const SNAPSHOT = v.object({
	id: COUNT,
	taken: MOMENT,
	why: v.picklist(SNAPSHOT_WHY),
	/** How many there were, those in the bin left out. */
	notes: COUNT,
	ownTerms: COUNT,
	/** Bytes that it takes. */
	size: COUNT,
	/** Tells whether another one would be the same. */
	hash: v.string(),
});
export type Snapshot = v.InferOutput<typeof SNAPSHOT>;
