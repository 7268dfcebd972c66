import type { StoredOwnTerm } from '../../components/notebook/OwnTermsList';
import { ask } from '../../messages/call';
import type { Entry } from '../../messages/protocol';
import { useLoaded } from '../use-loaded';
import type { Glossary } from './use-glossary';

/** The reader's own terms, with all their labels. */
export function useOwnTerms({ loaded }: Glossary) {
	const list = loaded.kind === 'ready' ? loaded.value.filter(({ topic }) => topic === 'own') : [];
	// What a list tells of a term is part of the key: a changed label is read anew.
	const key =
		loaded.kind === 'ready'
			? JSON.stringify(list.map(({ id, prefLabel, definition }) => [id, prefLabel, definition]))
			: '';
	return useLoaded(key, async () => {
		const ids = list.map(({ id }) => id);
		return ids.length > 0 ? (await ask('terms.get', { ids })).map(toDraft) : [];
	});
}

function toDraft({ term }: Entry): StoredOwnTerm {
	const { id, prefLabel, altLabel = {}, definition } = term;
	return {
		id,
		label: prefLabel.zh || prefLabel.en,
		altLabels: [...(altLabel['zh-Hans'] ?? []), ...(altLabel['zh-Hant'] ?? []), ...(altLabel.en ?? [])],
		definition: definition.zh || definition.en,
	};
}
