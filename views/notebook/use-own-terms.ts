import { useLayoutEffect } from 'preact/hooks';
import { onChanged } from '../../messages/changed';
import { askLarge } from '../../messages/large-call';
import type { BinnedOwnTerm, OwnTerm } from '../../model/own-term';
import { type Loaded, useLoaded } from '../use-loaded';

/** The reader's own terms, the newest first, kept up with every change. */
export function useOwnTerms(): Loaded<OwnTerm[]> {
	const { loaded, update } = useLoaded('own', () => askLarge('own.list', {}));
	useLayoutEffect(() => {
		const end = new AbortController();
		onChanged((change) => {
			if (change.store !== 'ownTerms') return;
			const { id, record } = change;
			update((terms) => {
				const others = terms.filter((term) => term.id !== id);
				return record ? [...others, record].sort((a, b) => b.created - a.created) : others;
			});
		}, end.signal);
		return () => end.abort();
	}, [update]);
	return loaded;
}

/** Own terms that lie in the bin; one that is deleted for good is not told of, so the list is refreshed after it. */
export function useOwnBin(): { bin: BinnedOwnTerm[]; refreshBin: () => void } {
	const { loaded, refresh } = useLoaded('own bin', () => askLarge('own.bin', {}));
	useLayoutEffect(() => {
		const end = new AbortController();
		onChanged(({ store }) => store === 'ownTerms' && refresh(), end.signal);
		return () => end.abort();
	}, [refresh]);
	return { bin: loaded.kind === 'ready' ? loaded.value : [], refreshBin: refresh };
}
