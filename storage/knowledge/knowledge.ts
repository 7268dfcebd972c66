import type { Change } from '../../model/change';
import type { Knowledge, KnowledgeRecord } from '../../model/knowledge';
import { mendKnowledge } from '../../model/mend';
import { asideOf, readKept } from '../aside/aside';
import { withDatabase } from '../database';
import { publish } from '../feed';
import { momentOf } from '../moment';
import { reviseKnowledge } from './revise-knowledge';

/** Writes how well the reader knows a term; gives what it was before. */
export async function setKnowledge(term: string, knowledge: Knowledge): Promise<Knowledge> {
	const { before, record } = await withDatabase(async (database) => {
		const moment = await momentOf(database);
		const transaction = database.transaction(['knowledge', 'aside'], 'readwrite', { durability: 'strict' });
		const store = transaction.objectStore('knowledge');
		const found: unknown = await store.get(term);
		const stored = mendKnowledge(found) ?? undefined;
		const record = reviseKnowledge(stored, { term, knowledge }, moment);
		const isDamaged = found !== undefined && stored === undefined;
		await Promise.all([
			record !== stored && store.put(record),
			// What is written over is damaged: it is kept as it was.
			isDamaged && transaction.objectStore('aside').put(asideOf('knowledge', found)),
			transaction.done,
		]);
		return { before: stored, record };
	});
	if (record !== before) await publish([knowledgeChange(record)]);
	return before?.knowledge ?? 'new';
}

/** How well the reader knows each of these terms. */
export async function readKnowledge(ids: readonly string[]): Promise<Record<string, Knowledge>> {
	return withDatabase(async (database) => {
		const { store } = database.transaction('knowledge');
		const read = async (id: string): Promise<[string, Knowledge]> => [
			id,
			mendKnowledge(await store.get(id))?.knowledge ?? 'new',
		];
		return Object.fromEntries(await Promise.all([...new Set(ids)].map(read)));
	});
}

/** Everything the reader said of terms, those left out that are new again. */
export async function listKnowledge(): Promise<KnowledgeRecord[]> {
	return (await readKept('knowledge')).filter(({ knowledge }) => knowledge !== 'new');
}

/** A record in the feed of changes. */
export function knowledgeChange(record: KnowledgeRecord): Change & { store: 'knowledge' } {
	return { store: 'knowledge', id: record.term, revision: record.clock.knowledge, record };
}
