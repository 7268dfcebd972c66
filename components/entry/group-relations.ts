import type { EntryRelation } from '../../messages/protocol';
import type { RelationType } from '../../model/relation';
import type { TermLink } from '../TermChips';

/** What says most comes first; “see also” can be long and says least. */
const ORDER: Record<RelationType, number> = {
	broader: 0,
	partOf: 1,
	exampleOf: 2,
	drivenBy: 3,
	drives: 4,
	hasPart: 5,
	narrower: 6,
	measuredBy: 7,
	measures: 8,
	risk: 9,
	riskOf: 10,
	remedy: 11,
	remedies: 12,
	hasExample: 13,
	related: 14,
};

/**
 * A group for each type of relation. Each target once in a group, though two sources may state it, and not under
 * “see also” where another group has it already.
 */
export function groupRelations(relations: EntryRelation[]): { type: string; terms: TermLink[] }[] {
	const types = [...new Set(relations.map(({ type }) => type))].sort((a, b) => rank(a) - rank(b));
	const typed = new Set(relations.filter(({ type }) => type !== 'related').map(({ target }) => target));
	return types
		.map((type) => {
			const own = relations.filter((one) => one.type === type && !(type === 'related' && typed.has(one.target)));
			const byTarget = new Map(own.map(({ target, label, pinyin }) => [target, { id: target, label, pinyin }]));
			return { type, terms: [...byTarget.values()] };
		})
		.filter(({ terms }) => terms.length > 0);
}

/** Types that a later glossary may bring come last. */
function rank(type: string): number {
	return ORDER[type as RelationType] ?? Number.MAX_SAFE_INTEGER;
}
