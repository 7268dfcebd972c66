import * as v from 'valibot';
import { id } from './shared';

/** Relation types and their inverses. A relation is written once, on either side; the inverse is derived. */
export const INVERSE = {
	broader: 'narrower',
	narrower: 'broader',
	related: 'related',
	drives: 'drivenBy',
	drivenBy: 'drives',
	partOf: 'hasPart',
	hasPart: 'partOf',
	measuredBy: 'measures',
	measures: 'measuredBy',
	exampleOf: 'hasExample',
	hasExample: 'exampleOf',
	risk: 'riskOf',
	riskOf: 'risk',
	remedy: 'remedies',
	remedies: 'remedy',
} as const;
export type RelationType = keyof typeof INVERSE;

/**
 * Read: this term, type, target, as stated in the source. `broader`: the target is the wider notion. `risk`: the target is a
 * danger that this brings with it; `remedy`: the target is what is done against this.
 */
export const RELATION = v.strictObject({
	type: v.picklist(Object.keys(INVERSE) as RelationType[]),
	target: id,
	/** Id of the source that states the relation or, where it follows from what the terms mean, gives occasion for it. */
	source: id,
});
export type Relation = v.InferOutput<typeof RELATION>;
