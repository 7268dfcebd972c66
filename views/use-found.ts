import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { ask } from '../messages/call';
import { onChanged } from '../messages/changed';
import type { Request, SearchReply } from '../messages/protocol';
import { watchSettings } from '../storage/settings/settings';
import { followList } from './follow-list';
import { type Loaded, useLoaded } from './use-loaded';

export type Wanted = Omit<Request<'search'>, 'limit' | 'offset'>;

/** Nothing was asked, or answered yet. */
export const NOTHING: SearchReply = { hits: [], total: 0, topics: {}, isWhole: true };

/** Milliseconds until an index that is still being built is asked again. */
const AGAIN = 300;

/**
 * What the one search finds, a page at a time, kept up with every change; null: nothing is asked. `list` is what was found
 * last until the answer to what is wanted now is there; then `loaded` is ready. `isAnswered`: something was found, or all was
 * looked through: until then, that there is nothing is not said.
 */
export function useFound(
	wanted: Wanted | null,
	page: number,
): { list: SearchReply; loaded: Loaded<SearchReply>; isAnswered: boolean; readMore: () => void } {
	const key = JSON.stringify(wanted);
	const { loaded, refresh, update } = useLoaded(key, () =>
		wanted ? readList(wanted, { page, count: isCurrent() ? last.current.list.hits.length : 0 }) : nothing(),
	);
	const last = useRef({ key, list: NOTHING });
	const isCurrent = () => last.current.key === key;
	if (loaded.kind === 'ready') last.current = { key, list: loaded.value };
	const { list } = last.current;

	useLayoutEffect(() => {
		const end = new AbortController();
		onChanged((change) => {
			if (!wanted) return;
			if (change.store === 'knowledge' && wanted.knowledge) return void refresh();
			// What a query finds, only the search can tell.
			const next = wanted.query.trim() !== '' ? null : followList(last.current.list, change);
			if (next) update((now) => followList(now, change) ?? now);
			else refresh();
		}, end.signal);
		// A pack may have been switched on or off.
		watchSettings(refresh, end.signal);
		return () => end.abort();
	}, [key, refresh, update]);

	const isPartial = loaded.kind === 'ready' && !loaded.value.isWhole;
	useEffect(() => {
		if (!isPartial) return;
		const timer = setTimeout(refresh, AGAIN);
		return () => clearTimeout(timer);
	}, [loaded, isPartial, refresh]);

	const isReading = useRef(false);
	const readMore = async () => {
		if (!wanted || isReading.current || !isCurrent()) return;
		isReading.current = true;
		try {
			const next = await ask('search', { ...wanted, limit: page, offset: list.hits.length });
			update((now) => append(now, next));
		} catch {
			// The button is still there.
		} finally {
			isReading.current = false;
		}
	};
	const isAnswered = list.hits.length > 0 || (loaded.kind === 'ready' && loaded.value.isWhole);
	return { list, loaded, isAnswered, readMore: () => void readMore() };
}

async function nothing(): Promise<SearchReply> {
	return NOTHING;
}

/** As many hits as were shown before, a page at least. */
async function readList(wanted: Wanted, { page, count }: { page: number; count: number }): Promise<SearchReply> {
	let list = await ask('search', { ...wanted, limit: page });
	while (list.hits.length < Math.min(count, list.total)) {
		const next = await ask('search', { ...wanted, limit: page, offset: list.hits.length });
		if (next.hits.length === 0) break;
		list = append(list, next);
	}
	return list;
}

/** The next page; what moved meanwhile and is there already stays where it is. */
function append(list: SearchReply, next: SearchReply): SearchReply {
	const known = new Set(list.hits.map(({ id }) => id));
	return { ...next, hits: [...list.hits, ...next.hits.filter(({ id }) => !known.has(id))] };
}
