import type { PageTerm } from './merge-reports';

/** Orders of a page's terms: as they are read, or the most frequent first. */
export const PAGE_ORDERS = ['reading', 'weight'] as const;
export type PageOrder = (typeof PAGE_ORDERS)[number];

/** Terms, which come in reading order, in the order wanted. */
export function inOrder(terms: PageTerm[], order: PageOrder): PageTerm[] {
	return order === 'reading' ? terms : terms.toSorted((a, b) => b.count - a.count);
}
