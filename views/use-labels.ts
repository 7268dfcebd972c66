import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { nameOf, useStrings } from '../components/strings/context';
import { ask } from '../messages/call';
import { onChanged } from '../messages/changed';
import { LIMITS } from '../model/limits';
import type { Bilingual } from '../model/shared';
import { asTerm } from '../storage/packs/compose-entry';

/** Names terms: each by its label, or by its id where it is in no pack. Only what is not known yet is asked for. */
export function useLabels(ids: readonly string[]): (id: string) => string {
	const strings = useStrings();
	const [labels, setLabels] = useState<ReadonlyMap<string, Bilingual>>(new Map());
	const asked = useRef(new Set<string>());

	const learn = useCallback(async (wanted: readonly string[]) => {
		for (let from = 0; from < wanted.length; from += LIMITS.ids) {
			const some = wanted.slice(from, from + LIMITS.ids);
			for (const id of some) asked.current.add(id);
			try {
				const told = await ask('terms.labels', { ids: some });
				setLabels((known) => new Map([...known, ...told.map(({ id, label }) => [id, label] as const)]));
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
			const { id, prefLabel } = asTerm(change.record);
			setLabels((known) => (asked.current.has(id) ? new Map(known).set(id, prefLabel) : known));
		}, end.signal);
		return () => end.abort();
	}, [ids, learn]);

	return (id) => {
		const label = labels.get(id);
		return label ? nameOf(label, strings) : id;
	};
}
