import { useEffect, useState } from 'preact/hooks';
import type { SearchHit } from '../../messages/protocol';
import { call } from '../../messages/call';
import { type Loaded, useLoaded } from './use-loaded';

const LIMIT = 60;

/** The search as it is typed: results of the last query stay until those of the next are there. */
export function useSearch() {
	const [query, setQuery] = useState('');
	const [active, setActive] = useState(-1);
	const [shown, setShown] = useState<SearchHit[]>([]);
	const wanted = query.trim();
	const { loaded }: { loaded: Loaded<SearchHit[]> } = useLoaded(wanted, async () =>
		wanted ? call('search', { query: wanted, limit: LIMIT }) : [],
	);
	useEffect(() => {
		if (loaded.kind === 'ready') setShown(loaded.value);
	}, [loaded]);
	const hits = loaded.kind === 'ready' ? loaded.value : shown;
	return {
		query,
		wanted,
		hits,
		active,
		/** False until the first answer: nothing is not yet "nothing found". */
		answered: loaded.kind === 'ready' || shown.length > 0,
		failed: loaded.kind === 'failed' ? loaded : null,
		change: (next: string) => {
			setQuery(next);
			setActive(next.trim() ? 0 : -1);
		},
		move: (step: 1 | -1) => setActive(Math.max(0, Math.min(hits.length - 1, active + step))),
	};
}
