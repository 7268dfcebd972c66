import type { SearchHit } from '../../messages/protocol';

/** A list in the order of topics, cut where the topic changes; notes without a term, which come last, have none. */
export function groupByTopic(hits: readonly SearchHit[]): { topic: SearchHit['topic']; hits: SearchHit[] }[] {
	const groups: { topic: SearchHit['topic']; hits: SearchHit[] }[] = [];
	for (const hit of hits) {
		const last = groups.at(-1);
		if (last?.topic === hit.topic) last.hits.push(hit);
		else groups.push({ topic: hit.topic, hits: [hit] });
	}
	return groups;
}
