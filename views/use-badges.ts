import { useLayoutEffect, useMemo } from 'preact/hooks';
import { ask } from '../messages/call';
import { onChanged } from '../messages/changed';
import type { Bilingual } from '../model/shared';
import { useLoaded } from './use-loaded';

/** The badges that tell terms of several packs apart; with one pack only, a badge on every line would say nothing. */
export function useBadges(): ReadonlyMap<string, Bilingual> {
	const { loaded, refresh } = useLoaded('badges', () => ask('packs.badges', {}));
	useLayoutEffect(() => {
		const end = new AbortController();
		onChanged(({ store }) => store === 'packs' && refresh(), end.signal);
		return () => end.abort();
	}, [refresh]);
	return useMemo(() => {
		const badges = Object.entries(loaded.kind === 'ready' ? loaded.value : {});
		return new Map(badges.length > 1 ? badges : []);
	}, [loaded]);
}
