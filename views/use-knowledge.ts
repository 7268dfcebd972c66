import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../messages/call';
import { onChanged } from '../messages/changed';
import type { Knowledge } from '../model/knowledge';
import { LIMITS } from '../model/limits';

/** Resolves with whether it is stored; what is not, is taken back. */
export type Choose = (knowledge: Knowledge) => Promise<boolean>;

/** How well the reader knows a term, kept up with every view; and saying so. */
export function useKnowledge(id: string): [knowledge: Knowledge, choose: Choose] {
	const ids = useRef([id]);
	if (ids.current[0] !== id) ids.current = [id];
	const { of, choose } = useKnowledgeOf(ids.current);
	return [of(id), useCallback((knowledge) => choose(id, knowledge), [id, choose])];
}

/** The same of many terms; a term that is not answered for yet is taken for new. */
export function useKnowledgeOf(ids: readonly string[]): {
	of: (id: string) => Knowledge;
	choose: (id: string, knowledge: Knowledge) => Promise<boolean>;
} {
	const [said, setSaid] = useState<ReadonlyMap<string, Knowledge>>(new Map());
	const latest = useRef(said);
	latest.current = said;
	const asked = useRef(new Set<string>());
	const put = useCallback((news: Iterable<[string, Knowledge]>) => setSaid((said) => new Map([...said, ...news])), []);

	useLayoutEffect(() => {
		const end = new AbortController();
		onChanged((change) => {
			if (change.store === 'knowledge') put([[change.id, change.record.knowledge]]);
		}, end.signal);
		return () => end.abort();
	}, [put]);

	useLayoutEffect(() => {
		const wanted = ids.filter((id) => id !== '' && !asked.current.has(id));
		for (let from = 0; from < wanted.length; from += LIMITS.ids) {
			const some = wanted.slice(from, from + LIMITS.ids);
			for (const id of some) asked.current.add(id);
			void ask('knowledge.get', { ids: some }).then(
				// What was said meanwhile is newer.
				(told) => put(Object.entries(told).filter(([id]) => !latest.current.has(id))),
				// Asked for again with the next ids.
				() => some.forEach((id) => void asked.current.delete(id)),
			);
		}
	}, [ids, put]);

	const choose = useCallback(
		async (id: string, knowledge: Knowledge) => {
			const before = latest.current.get(id) ?? 'new';
			put([[id, knowledge]]);
			try {
				await ask('knowledge.set', { term: id, knowledge });
				return true;
			} catch {
				put([[id, before]]);
				return false;
			}
		},
		[put],
	);

	return { of: (id) => said.get(id) ?? 'new', choose };
}
