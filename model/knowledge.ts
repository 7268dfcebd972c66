import * as v from 'valibot';
import { SEEN, STAMP } from './clock';
import { LIMITS } from './limits';

/** How well the reader knows a term; known ones are not marked. */
export const KNOWLEDGE = ['new', 'learning', 'known'] as const;
export type Knowledge = (typeof KNOWLEDGE)[number];

/** When it was said. */
const KNOWLEDGE_CLOCK = v.object({ knowledge: STAMP, seen: SEEN });

/** What the reader said of how well they know a term. A term that is new has no record, or one that tells that it is new again. */
export const KNOWLEDGE_RECORD = v.object({
	/** Term id; the key. */
	term: v.pipe(v.string(), v.nonEmpty(), v.maxLength(LIMITS.id)),
	knowledge: v.picklist(KNOWLEDGE),
	clock: KNOWLEDGE_CLOCK,
});
export type KnowledgeRecord = v.InferOutput<typeof KNOWLEDGE_RECORD>;
