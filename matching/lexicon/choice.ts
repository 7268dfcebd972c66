import type { Settings } from '../../model/settings';
import { LEVELS, type Topic } from '../../model/term-kinds';
import type { Occurrence } from '../occurrence';
import type { LabelKind } from './label-code';

/** Which terms the reader wants marked. */
export type Choice = Pick<Settings, 'level' | 'topicsOff' | 'packsOff'>;

/** Everything is marked. */
export const EVERYTHING: Choice = { level: 'all', topicsOff: [], packsOff: [] };

/** Topics whose terms are names: what stands within a name is part of it. */
const NAMES: readonly (Topic | null)[] = ['institutions', 'companies', 'people', 'places', 'events', 'documents'];

/** The terms of an opened lexicon that are recognised but not marked, and those that are names. Filled as labels are read. */
export interface Unmarked {
	terms: Set<string>;
	names: Set<string>;
}

/** Notes of a term whether it is marked. */
export function noteKind(term: string, { level, topic }: LabelKind, choice: Choice, unmarked: Unmarked): void {
	const isAbove = LEVELS.indexOf(level) > LEVELS.indexOf(choice.level);
	if (isAbove || (topic !== null && choice.topicsOff.includes(topic))) unmarked.terms.add(term);
	if (NAMES.includes(topic)) unmarked.names.add(term);
}

/**
 * What is marked of the outermost occurrences of a text. A term that the reader does not want marked is recognised all the
 * same, for it tells how the text reads: what crosses it is no term, and what stands within it is read as part of it. So
 * 生产力 is marked in an unmarked 新质生产力: that is what the words say. Within an unmarked name only names are (长三角 in
 * 长三角一体化发展领导小组), since no other word of a name means what it means elsewhere (改革 in 国家发展和改革委员会).
 * Of a label that several terms have, one that is wanted is enough; it comes first, and the card tells of them all.
 */
export function markedOf(occurrences: Occurrence[], { terms: unwanted, names }: Unmarked): Occurrence[] {
	if (unwanted.size === 0) return occurrences;
	return occurrences.flatMap((occurrence) => {
		const { terms, nested } = occurrence;
		const wanted = terms.filter((term) => !unwanted.has(term));
		if (wanted.length === terms.length) return [occurrence];
		if (wanted.length > 0)
			return [{ ...occurrence, terms: [...wanted, ...terms.filter((term) => unwanted.has(term))] }];
		return markedOf(isName(terms, names) ? namesIn(nested, names) : nested, { terms: unwanted, names });
	});
}

/** The outermost names. */
function namesIn(occurrences: Occurrence[], names: ReadonlySet<string>): Occurrence[] {
	return occurrences.flatMap((one) => (isName(one.terms, names) ? [one] : namesIn(one.nested, names)));
}

function isName(terms: string[], names: ReadonlySet<string>): boolean {
	return terms.some((term) => names.has(term));
}
