import { advance, type Moment } from '../../model/clock';
import type { Knowledge, KnowledgeRecord } from '../../model/knowledge';

/** A record after the reader has said how well they know the term; the same one where that is nothing new. */
export function reviseKnowledge(
	stored: KnowledgeRecord | undefined,
	{ term, knowledge }: { term: string; knowledge: Knowledge },
	moment: Moment,
): KnowledgeRecord {
	if (stored?.knowledge === knowledge) return stored;
	const clock = stored?.clock ?? { knowledge: '', seen: [] };
	return { term, knowledge, clock: advance(clock, ['knowledge'], moment) };
}
