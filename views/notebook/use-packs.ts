import { useEffect, useLayoutEffect } from 'preact/hooks';
import { ask } from '../../messages/call';
import { onChanged } from '../../messages/changed';
import type { PackSummary } from '../../messages/protocol';
import { type Loaded, useLoaded } from '../use-loaded';

/** Milliseconds from an answer to the next look at packs that are being installed: to count a large one takes long itself. */
const ASK_AGAIN = 2_000;

/** The packs, read anew when something was committed. */
export function usePacks(): Loaded<PackSummary[]> {
	const { loaded, refresh } = useLoaded('packs', () => ask('packs.list', {}));
	useLayoutEffect(() => {
		const end = new AbortController();
		onChanged(({ store }) => (store === 'packs' || store === 'ownTerms') && refresh(), end.signal);
		return () => end.abort();
	}, [refresh]);
	// One that is being installed is told of when it is there; one whose page is gone is found out by asking again.
	const isInstalling = loaded.kind === 'ready' && loaded.value.some(({ state }) => state === 'installing');
	useEffect(() => {
		if (!isInstalling) return;
		const timer = setTimeout(refresh, ASK_AGAIN);
		return () => clearTimeout(timer);
	}, [loaded, isInstalling, refresh]);
	return loaded;
}
