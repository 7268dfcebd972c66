import { useMemo } from 'preact/hooks';
import type { PageReport } from '../../components/panel/merge-reports';
import { inOrder, PAGE_ORDERS } from '../../components/panel/page-order';
import type { Knowledge } from '../../model/knowledge';
import type { Settings } from '../../model/settings';
import { unmarkedTest } from '../../storage/knowledge/known';
import { hasLine } from '../../text/sorted-lines';
import { useKnowledgeOf } from '../use-knowledge';
import { useNames } from '../use-names';
import { oneOf, useRemembered } from '../use-remembered';
import { useUnmarked } from '../use-unmarked';
import { useDigest } from './use-digest';

/** What the list of a page's terms shows of them, and their digest; `null` until it is known which are left unmarked. */
export function usePageTerms(page: PageReport | null, settings: Settings) {
	const ids = useSame(page?.terms.map(({ id }) => id) ?? []);
	const { nameOf, failure } = useNames(ids);
	const knowledge = useKnowledgeOf(ids);
	const [order, onOrder] = useRemembered('order of terms', 'reading', oneOf(PAGE_ORDERS));
	const unmarked = useUnmarked();
	const isUnmarked = (unmarked && unmarkedTest(unmarked, settings)) ?? (() => false);
	const marked = inOrder(page?.terms.filter(({ id }) => !isUnmarked(id)) ?? [], order);
	const digest = useDigest(
		page,
		marked.map(({ id, label }) => ({ id, name: label })),
	);
	if (!page || !unmarked) return null;
	return {
		digest: marked.length > 0 ? digest : null,
		failure,
		list: {
			terms: page.terms,
			strip: page.strip,
			order,
			onOrder,
			nameOf,
			packOf: (id: string) => nameOf(id)?.pack,
			knowledgeOf: (id: string): Knowledge => {
				if (isUnmarked(id)) return 'known';
				return knowledge.of(id) === 'learning' ? 'learning' : 'new';
			},
			onKnow: (id: string, next: Knowledge) => {
				// What has faded would fade again.
				const wouldFade = next === 'new' && hasLine(unmarked.faded, id);
				void knowledge.choose(id, wouldFade ? 'learning' : next);
			},
			isEachMarked: settings.marksOf === 'every',
		},
	};
}

/** The same list as before, as long as the same ids stand in it. */
function useSame(ids: string[]): string[] {
	return useMemo(() => ids, [ids.join('\n')]);
}
