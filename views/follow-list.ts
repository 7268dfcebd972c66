import type { SearchReply } from '../messages/protocol';
import type { Change } from '../model/change';
import { asTerm, hasNote as hasText } from '../storage/packs/compose-entry';

/**
 * A list of everything after one record changed. Null where only asking again tells: what a pack brought or took, and what
 * stands in a part of the list that was not read yet.
 */
export function followList(list: SearchReply, change: Change): SearchReply | null {
	if (change.store === 'packs') return null;
	if (change.store === 'knowledge') return list;
	const { id } = change;
	const known = list.hits.find((hit) => hit.id === id);
	const isAll = list.hits.length === list.total;
	if (change.store === 'notes') {
		if (!known) return isAll ? null : list;
		const hasNote = hasText(change.record);
		// A note whose term is in no pack is an entry only as long as it is there.
		if (known.topic === null && !hasNote) return null;
		if (known.hasNote === hasNote) return list;
		return { ...list, hits: list.hits.map((hit) => (hit === known ? { ...hit, hasNote } : hit)) };
	}
	const { record } = change;
	if (record && known) {
		const { prefLabel } = asTerm(record);
		return { ...list, hits: list.hits.map((hit) => (hit === known ? { ...hit, prefLabel } : hit)) };
	}
	// A note on a term that is removed is an entry by itself; one that waits for the term comes with it.
	if (!isAll || known?.hasNote || (record && list.hits.some(({ topic }) => topic === null))) return null;
	const hits = list.hits.filter((hit) => hit !== known);
	if (record) {
		const { pack, topic, prefLabel, pinyin } = asTerm(record);
		const first = hits.findIndex((hit) => hit.topic === 'own');
		hits.splice(first < 0 ? hits.length : first, 0, {
			id,
			pack,
			topic,
			prefLabel,
			pinyin,
			hasNote: false,
			match: null,
		});
	}
	const step = hits.length - list.hits.length;
	return { ...list, hits, total: list.total + step, topics: { ...list.topics, own: (list.topics.own ?? 0) + step } };
}
