import type { OwnTerm } from '../../model/own-term';
import { byName } from './note-order';

export const OWN_SORTS = ['created', 'changed', 'term'] as const;
export type OwnSort = (typeof OWN_SORTS)[number];

/** Own terms, which come newest first, that have `query` somewhere, in the order wanted. */
export function arrangeOwn(terms: OwnTerm[], { query, sort }: { query: string; sort: OwnSort }): OwnTerm[] {
	const wanted = query.trim().toLowerCase();
	const found = terms.filter(({ label, altLabels, definition }) =>
		[label, ...altLabels, definition].some((text) => text.toLowerCase().includes(wanted)),
	);
	if (sort === 'created') return found;
	if (sort === 'term') return byName(found, ({ label }) => label);
	return found.toSorted((a, b) => b.updated - a.updated);
}
