import type { Occurrence } from '../../matching/occurrence';

/** An occurrence whose offsets are counted from elsewhere, nested ones included. */
export function shifted(occurrence: Occurrence, by: number): Occurrence {
	if (by === 0) return occurrence;
	return {
		...occurrence,
		start: occurrence.start + by,
		end: occurrence.end + by,
		nested: occurrence.nested.map((inner) => shifted(inner, by)),
	};
}
