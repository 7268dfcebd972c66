import type { Evidence } from '../../model/term';

/** How many are shown at once at first. */
const SHOWN = 2;

/**
 * What is shown at once and what is folded away: the first that say something of the term, while those that only list it
 * can wait. One is shown in any case.
 */
export function splitEvidence<Item extends Pick<Evidence, 'says'>>(
	evidence: Item[],
): { shown: Item[]; folded: Item[] } {
	const telling = evidence.filter(({ says }) => !onlyLists(says.en)).slice(0, SHOWN);
	const shown = telling.length > 0 ? telling : evidence.slice(0, 1);
	return { shown, folded: evidence.filter((item) => !shown.includes(item)) };
}

/** “Listed among strategic emerging industries.”, “Guangdong names it first among …”, and no more in it than that. */
function onlyLists(says: string): boolean {
	return /^(([^,;:]+ )?(lists|names|counts) it|Listed|Named|Counted)( first)? (among|as|by|for|in|under|with) [^;:]*$/i.test(
		says,
	);
}
