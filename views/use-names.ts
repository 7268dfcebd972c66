import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../messages/call';
import { onChanged } from '../messages/changed';
import type { ListedTerm } from '../messages/protocol';
import { LIMITS } from '../model/limits';
import { asTerm } from '../storage/packs/compose-entry';

/** Names terms, by another function whenever more is known; undefined for one that is in no pack, or not told yet. Only what is not known yet is asked for. */
export function useNames(ids: readonly string[]): (id: string) => Omit<ListedTerm, 'id'> | undefined {
	const [names, setNames] = useState<ReadonlyMap<string, Omit<ListedTerm, 'id'>>>(new Map());
	const asked = useRef(new Set<string>());

	const learn = useCallback(async (wanted: readonly string[]) => {
		for (let from = 0; from < wanted.length; from += LIMITS.ids) {
			const some = wanted.slice(from, from + LIMITS.ids);
			for (const id of some) asked.current.add(id);
			try {
				const told = await ask('terms.labels', { ids: some });
				setNames((known) => new Map([...known, ...told.map(({ id, ...name }) => [id, name] as const)]));
			} catch {
				// They go by their ids until they are asked for again.
				for (const id of some) asked.current.delete(id);
			}
		}
	}, []);

	useLayoutEffect(() => {
		void learn(ids.filter((id) => !asked.current.has(id)));
		const end = new AbortController();
		onChanged((change) => {
			if (change.store === 'packs') void learn(ids);
			if (change.store !== 'ownTerms' || !change.record) return;
			const { id, pack, prefLabel: label, pinyin } = asTerm(change.record);
			setNames((known) => (asked.current.has(id) ? new Map(known).set(id, { pack, label, pinyin }) : known));
		}, end.signal);
		return () => end.abort();
	}, [ids, learn]);

	return useCallback((id: string) => names.get(id), [names]);
}
