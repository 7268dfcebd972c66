import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../messages/call';
import { onChanged } from '../messages/changed';
import type { CallError, ListedTerm } from '../messages/protocol';
import { LIMITS } from '../model/limits';
import { asTerm } from '../storage/packs/compose-entry';
import { explain } from './explain';

/**
 * Names terms. `nameOf` is another function whenever more is known; undefined for a term that is in no pack, or not told yet. Only what
 * is not known yet is asked for. `failure`: some could not be read.
 */
export function useNames(ids: readonly string[]): {
	nameOf: (id: string) => Omit<ListedTerm, 'id'> | undefined;
	failure: { code: CallError['code']; onRetry: () => void } | null;
} {
	const [names, setNames] = useState<ReadonlyMap<string, Omit<ListedTerm, 'id'>>>(new Map());
	const [code, setCode] = useState<CallError['code'] | null>(null);
	const asked = useRef(new Set<string>());

	const learn = useCallback(async (wanted: readonly string[]) => {
		for (let from = 0; from < wanted.length; from += LIMITS.ids) {
			const some = wanted.slice(from, from + LIMITS.ids);
			for (const id of some) asked.current.add(id);
			try {
				const told = await ask('terms.labels', { ids: some });
				setNames((known) => new Map([...known, ...told.map(({ id, ...name }) => [id, name] as const)]));
				setCode(null);
			} catch (error) {
				// They go by their ids until they are asked for again.
				for (const id of some) asked.current.delete(id);
				setCode(explain(error));
			}
		}
	}, []);

	const learnRest = useCallback(() => void learn(ids.filter((id) => !asked.current.has(id))), [ids, learn]);
	useLayoutEffect(() => {
		learnRest();
		const end = new AbortController();
		onChanged((change) => {
			if (change.store === 'packs') void learn(ids);
			if (change.store !== 'ownTerms' || !change.record) return;
			const { id, pack, prefLabel: label, pinyin } = asTerm(change.record);
			setNames((known) => (asked.current.has(id) ? new Map(known).set(id, { pack, label, pinyin }) : known));
		}, end.signal);
		return () => end.abort();
	}, [ids, learn, learnRest]);

	const nameOf = useCallback((id: string) => names.get(id), [names]);
	return { nameOf, failure: code && { code, onRetry: learnRest } };
}
