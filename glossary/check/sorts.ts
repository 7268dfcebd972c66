import { INVERSE } from '../../model/relation';
import type { Topic } from '../../model/term';
import type { WrittenTerm } from '../load';
import { faultIn, type Rule } from './rule';

/** Topics of those who act, and topics of what they do or think. */
const ACTORS: readonly Topic[] = ['companies', 'people', 'places'];
const DEEDS: readonly Topic[] = ['theory', 'innovation', 'finance', 'reform', 'programmes'];

/** An example is of the sort of its kind: a company is no example of a trade, nor a place one of a system. */
export const checkSorts: Rule = ({ written }) => {
	const topics = new Map(written.map(({ term, topic }) => [term.id, topic]));
	const isOf = (sorts: readonly Topic[], id: string) => sorts.some((topic) => topic === topics.get(id));
	return written.flatMap((one) =>
		(one.term.relations ?? []).flatMap(({ type, target }, index) => {
			const [example, kind] = type === INVERSE.hasExample ? [one.term.id, target] : [target, one.term.id];
			if (type !== 'exampleOf' && type !== 'hasExample') return [];
			if (!isOf(ACTORS, example) || !isOf(DEEDS, kind)) return [];
			return [faultIn(one, `relations.${index}`, `${example} is of another sort than ${kind} and no example of it`)];
		}),
	);
};

/** A label that lists its parts has all of them as members, or none: one of three looks like the whole. */
export const checkMembers: Rule = ({ written }) =>
	written.flatMap((one) => {
		const parts = partsOf(one);
		const count = one.term.members?.length ?? 0;
		if (parts < 2 || count === 0 || count >= parts) return [];
		return [faultIn(one, 'members', `${count} of ${parts} parts of the label are members`)];
	});

function partsOf({ term }: WrittenTerm): number {
	return term.prefLabel.zh.split(/[、，]/u).length;
}
