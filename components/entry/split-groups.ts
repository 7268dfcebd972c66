import type { TermLink } from '../TermChips';

interface Group {
	type: string;
	terms: TermLink[];
}

/** The first `most` terms of the groups, and what is left; a group may be cut in two. */
export function splitGroups(groups: Group[], most: number): { open: Group[]; folded: Group[] } {
	const open: Group[] = [];
	const folded: Group[] = [];
	let left = most;
	for (const { type, terms } of groups) {
		if (left > 0) open.push({ type, terms: terms.slice(0, left) });
		if (terms.length > left) folded.push({ type, terms: terms.slice(left) });
		left = Math.max(0, left - terms.length);
	}
	return { open, folded };
}
