import type { Sense } from '../../components/card/SenseTabs';
import { ask } from '../../messages/call';
import { useLoaded } from '../use-loaded';

/** The names of the terms that share a label, in the order given; none where there is only one. */
export function useSenses(ids: string[]): Sense[] {
	const { loaded } = useLoaded(ids.join(' '), async () =>
		ids.length > 1
			? (await ask('terms.get', { ids })).map(({ term, topic, badge }) => ({
					id: term.id,
					label: term.prefLabel,
					topic,
					badge,
				}))
			: [],
	);
	return loaded.kind === 'ready' ? loaded.value : [];
}
