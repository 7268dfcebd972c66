import type { TermLink } from '../TermChips';

interface Group {
	type: string;
	terms: TermLink[];
}

/** `most` terms taken from the groups in turn, so that a long one hides no other; and what is left of each. */
export function splitGroups(groups: Group[], most: number): { shown: Group[]; folded: Group[] } {
	const inTurn = groups
		.flatMap(({ type, terms }) => terms.map((_, turn) => ({ type, turn })))
		.sort((one, other) => one.turn - other.turn)
		.slice(0, most);
	const share = (type: string) => inTurn.filter((one) => one.type === type).length;
	const some = ({ terms }: Group) => terms.length > 0;
	return {
		shown: groups.map(({ type, terms }) => ({ type, terms: terms.slice(0, share(type)) })).filter(some),
		folded: groups.map(({ type, terms }) => ({ type, terms: terms.slice(share(type)) })).filter(some),
	};
}
