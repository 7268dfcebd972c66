import { useRef } from 'preact/hooks';
import { ask } from '../../messages/call';
import { LIMITS } from '../../model/limits';
import { useLoaded } from '../use-loaded';

/** Which pack each of these terms belongs to, as far as it is known yet; nothing is asked unless it is wanted. */
export function usePacksOf(ids: string[], isWanted: boolean): (term: string) => string | undefined {
	const known = useRef(new Map<string, string>());
	const asked = isWanted ? ids.filter((id) => !known.current.has(id)).slice(0, LIMITS.ids) : [];
	const { loaded } = useLoaded<Record<string, string>>(asked.join('\n'), async () =>
		asked.length > 0 ? ask('packs.of', { ids: asked }) : {},
	);
	if (loaded.kind === 'ready') for (const [id, pack] of Object.entries(loaded.value)) known.current.set(id, pack);
	return (term) => known.current.get(term);
}
