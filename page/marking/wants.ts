import type { Occurrence } from '../../matching/occurrence';
import type { NotHere } from '../../model/settings';

/**
 * Drops the terms of an occurrence that the reader does not want marked here; null where none is left.
 * `page` is the address without its fragment.
 */
export function wanted(
	occurrence: Occurrence,
	notHere: readonly NotHere[],
	{ host, page }: { host: string; page: string },
): Occurrence | null {
	const rules = notHere.filter((rule) => occurrence.terms.includes(rule.term) && applies(rule, { host, page }));
	if (rules.length === 0) return occurrence;
	const terms = occurrence.terms.filter((term) => !rules.some((rule) => rule.term === term));
	return terms.length > 0 ? { ...occurrence, terms } : null;
}

function applies(rule: NotHere, { host, page }: { host: string; page: string }): boolean {
	if (rule.page !== undefined) return rule.page === page;
	return rule.host === undefined || rule.host === host;
}
