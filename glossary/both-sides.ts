import { INVERSE, type Relation } from '../model/relation';
import type { Contrast, Term } from '../model/term';

/** For each term the relations written on it, then those written on the other side, turned round. */
export function relateBothSides(terms: Pick<Term, 'id' | 'relations'>[]): Map<string, Relation[]> {
	return onBothSides(
		terms.map(({ id, relations = [] }) => ({ id, links: relations })),
		{
			turn: ({ type, source }, target) => ({ type: INVERSE[type], target, source }),
			isSame: (one, other) => one.type === other.type && one.target === other.target,
		},
	);
}

/** For each term what tells it from others, whichever side that is written on: the words speak of both. */
export function contrastBothSides(terms: Pick<Term, 'id' | 'contrasts'>[]): Map<string, Contrast[]> {
	return onBothSides(
		terms.map(({ id, contrasts = [] }) => ({ id, links: contrasts })),
		{
			turn: ({ says }, target) => ({ target, says }),
			isSame: (one, other) => one.target === other.target,
		},
	);
}

/** Own links first, each once; those that lead nowhere are left out. */
function onBothSides<Link extends { target: string }>(
	terms: { id: string; links: Link[] }[],
	how: { turn: (link: Link, target: string) => Link; isSame: (one: Link, other: Link) => boolean },
): Map<string, Link[]> {
	const linked = new Map<string, Link[]>(terms.map(({ id }) => [id, []]));
	const add = (from: string, link: Link) => {
		const list = linked.get(from);
		if (list && linked.has(link.target) && !list.some((one) => how.isSame(one, link))) list.push(link);
	};
	for (const { id, links } of terms) for (const link of links) add(id, link);
	for (const { id, links } of terms) for (const link of links) add(link.target, how.turn(link, id));
	return linked;
}
