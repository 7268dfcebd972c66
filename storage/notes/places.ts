import { LIMITS } from '../../model/limits';
import type { Place } from '../../model/note';

/** Joins lists of places, the newest list first; each address stays once, where it came first. */
export function mergePlaces(...lists: readonly (readonly Place[])[]): Place[] {
	const byUrl = new Map<string, Place>();
	for (const place of lists.flat()) if (!byUrl.has(place.url)) byUrl.set(place.url, place);
	return [...byUrl.values()].slice(0, LIMITS.places);
}
