import type { TermLink } from '../../components/TermChips';
import type { Occurrence } from '../../matching/occurrence';
import { ask } from '../../messages/call';
import { useLoaded } from '../use-loaded';
import { nestedTerms } from './nested-terms';

/** The terms inside an occurrence, each with all its names once these are known; until they are wanted, nothing is asked. */
export function useNested(occurrence: Occurrence, isWanted: boolean): TermLink[] {
	const links = nestedTerms(occurrence);
	const ids = isWanted ? links.map(({ id }) => id) : [];
	const { loaded } = useLoaded(ids.join(' '), async () => (ids.length > 0 ? ask('terms.labels', { ids }) : []));
	const named = new Map(loaded.kind === 'ready' ? loaded.value.map((term) => [term.id, term]) : []);
	return links.map((link) => named.get(link.id) ?? link);
}
