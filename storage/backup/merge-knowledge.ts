import type { Moment } from '../../model/clock';
import type { KnowledgeRecord } from '../../model/knowledge';
import { compareField, later, type Merge, mergeClocks, type Side } from './merge-field';

/** Joins a stored record with one of an import file: what was said knowing the other holds, else what was said later. */
export function mergeKnowledge(
	stored: KnowledgeRecord | undefined,
	brought: KnowledgeRecord,
	moment: Moment,
): Merge<KnowledgeRecord> {
	if (!stored) return { kind: 'added', record: brought, conflict: false };
	const [ours, theirs] = [stored.clock, brought.clock];
	const compared = compareField(ours, theirs, 'knowledge');
	const side: Side =
		compared === 'both' ? later(ours, theirs, 'knowledge', [stored.knowledge, brought.knowledge]) : compared;
	const { knowledge } = side === 'ours' ? stored : brought;
	const clock = mergeClocks<'knowledge'>(ours, theirs, { knowledge: side }, moment);
	const isSame = JSON.stringify(clock) === JSON.stringify(ours);
	return {
		kind: knowledge === stored.knowledge ? 'unchanged' : 'updated',
		record: isSame ? stored : { term: stored.term, knowledge, clock },
		conflict: false,
	};
}
