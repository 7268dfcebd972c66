import { useEffect, useMemo } from 'preact/hooks';
import { ask } from '../../messages/call';
import { onChanged } from '../../messages/changed';
import type { EntrySummary } from '../../messages/protocol';
import { type Loaded, useLoaded } from '../use-loaded';

/** The list of all entries, read anew when something was committed. */
export interface Glossary {
	loaded: Loaded<EntrySummary[]>;
	/** The Chinese label of a term, or its id where the glossary has it no more. */
	labelOf: (id: string) => string;
}

export function useGlossary(): Glossary {
	const { loaded, refresh } = useLoaded('glossary', () => ask('terms.list', {}));
	useEffect(() => {
		const end = new AbortController();
		onChanged(refresh, end.signal);
		return () => end.abort();
	}, [refresh]);
	const labels = useMemo(
		() =>
			new Map(
				loaded.kind === 'ready' ? loaded.value.map(({ id, prefLabel }) => [id, prefLabel.zh || prefLabel.en]) : [],
			),
		[loaded],
	);
	return { loaded, labelOf: (id) => labels.get(id) ?? id };
}
