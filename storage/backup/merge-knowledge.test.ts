import { expect, it } from 'vitest';
import type { Knowledge, KnowledgeRecord } from '../../model/knowledge';
import { reviseKnowledge } from '../knowledge/revise-knowledge';
import { mergeKnowledge } from './merge-knowledge';

const moment = (now: number, node = 'here') => ({ now, node });
const say = (knowledge: Knowledge, at: ReturnType<typeof moment>, stored?: KnowledgeRecord) =>
	reviseKnowledge(stored, { term: 'npf', knowledge }, at);
const first = say('known', moment(10));

it.each<[name: string, stored: KnowledgeRecord | undefined, brought: KnowledgeRecord, kind: string, now: Knowledge]>([
	['nothing was said here', undefined, first, 'added', 'known'],
	['the same', first, first, 'unchanged', 'known'],
	['said here knowing the other', say('learning', moment(20), first), first, 'unchanged', 'learning'],
	['said there knowing ours, by a clock that is late', first, say('new', moment(5, 'there'), first), 'updated', 'new'],
	['said beside ours, later', first, say('learning', moment(20, 'there')), 'updated', 'learning'],
	['said beside ours, earlier', first, say('learning', moment(5, 'there')), 'unchanged', 'known'],
])('%s', (_, stored, brought, kind, now) => {
	const merged = mergeKnowledge(stored, brought, moment(30));
	expect(merged).toMatchObject({ kind, record: { knowledge: now } });
	expect(mergeKnowledge(merged.record, brought, moment(40))).toMatchObject({
		kind: 'unchanged',
		record: merged.record,
	});
});
