import type { Moment } from '../../model/clock';
import { LIMITS } from '../../model/limits';
import type { Earlier } from '../../model/note';
import { clockOfOwn, type OwnTerm } from '../../model/own-term';
import { mergeEarlier } from '../notes/earlier';
import { joinTexts } from './join-texts';
import { compareField, knewOf, later, type Merge, mergeClocks, type Side } from './merge-field';

/**
 * Joins a stored own term with one of an import file, field by field. What was changed knowing the other takes its place. Of
 * what was changed beside it nothing is lost: another label becomes an alternative one, lists are united, of two definitions the
 * earlier stands below a line. Importing the same file again changes nothing.
 */
export function mergeOwnTerm(stored: OwnTerm | undefined, brought: OwnTerm, moment: Moment): Merge<OwnTerm> {
	if (!stored) return { kind: 'added', record: brought, conflict: false };
	const [ours, theirs] = [clockOfOwn(stored), clockOfOwn(brought)];
	const state = mergeState(stored, brought);
	const said = state.from ? blankOf(state.from, state.side) : mergeSaid(stored, brought);
	const earlier = mergeEarlier(said.aside, ...(state.from ? [] : [stored.earlier ?? [], brought.earlier ?? []]));
	const record: OwnTerm = {
		id: stored.id,
		label: said.label,
		altLabels: said.altLabels,
		definition: said.definition,
		created: Math.min(stored.created, brought.created),
		updated: Math.max(stored.updated, brought.updated),
		...state.moments,
		...(earlier.length > 0 && { earlier }),
		clock: mergeClocks(ours, theirs, { ...said.sides, deleted: state.side }, moment),
	};
	if (saysTheSame(record, stored)) {
		const { created, updated, clock } = record;
		const dated = { ...stored, created, updated, clock };
		const knowsMore = JSON.stringify(dated) !== JSON.stringify({ ...stored, clock: ours });
		return { kind: 'unchanged', record: knowsMore ? dated : stored, conflict: false };
	}
	return { kind: 'updated', record, conflict: said.conflict };
}

interface Said extends Pick<OwnTerm, 'label' | 'altLabels' | 'definition'> {
	sides: Record<'label' | 'altLabels' | 'definition', Side>;
	conflict: boolean;
	/** What there is no room for. */
	aside: Earlier[];
}

/** `from`: the one that is gone for good. What was deleted without knowing what the other says does not take it along. */
function mergeState(stored: OwnTerm, brought: OwnTerm) {
	const [ours, theirs] = [clockOfOwn(stored), clockOfOwn(brought)];
	const compared = compareField(ours, theirs, 'deleted');
	const side: Side = compared === 'both' ? later(ours, theirs, 'deleted') : compared;
	const [winner, other] = side === 'ours' ? [stored, brought] : [brought, stored];
	const [winners, others] = side === 'ours' ? [ours, theirs] : [theirs, ours];
	const isUnknown =
		winner.deleted !== undefined &&
		other.erased === undefined &&
		!isWithin(other, winner) &&
		[others.label, others.altLabels, others.definition].some((stamp) => !knewOf(winners, stamp));
	const chosen = isUnknown ? other : winner;
	const { deleted, erased } = chosen;
	return {
		side: isUnknown ? ('mixed' as const) : side,
		from: erased === undefined ? undefined : chosen,
		moments: { ...(deleted !== undefined && { deleted }), ...(erased !== undefined && { erased }) },
	};
}

function isWithin(one: OwnTerm, other: OwnTerm): boolean {
	return one.label === other.label && sameList(one.altLabels, other.altLabels) && one.definition === other.definition;
}

function blankOf({ label, altLabels, definition }: OwnTerm, side: Side): Said {
	const sides = { label: side, altLabels: side, definition: side };
	return { label, altLabels, definition, sides, conflict: false, aside: [] };
}

function mergeSaid(stored: OwnTerm, brought: OwnTerm): Said {
	const [ours, theirs] = [clockOfOwn(stored), clockOfOwn(brought)];
	const pick = (side: Side) => (side === 'theirs' ? brought : stored);

	const labels = compareField(ours, theirs, 'label');
	// A blank label is that of a term that was gone.
	const labelSide: Side =
		stored.label === ''
			? 'theirs'
			: brought.label === ''
				? 'ours'
				: labels === 'both'
					? later(ours, theirs, 'label', [stored.label, brought.label])
					: labels;
	const { label } = pick(labelSide);
	const displaced = labels === 'both' ? [stored.label, brought.label] : [];

	const lists = compareField(ours, theirs, 'altLabels');
	const listSide = lists === 'both' ? later(ours, theirs, 'altLabels') : lists;
	const chosenList = pick(listSide).altLabels;
	const otherList = lists === 'both' ? (listSide === 'theirs' ? stored : brought).altLabels : [];
	const all = [...new Set([...chosenList, ...displaced, ...otherList])].filter((alt) => alt !== label && alt !== '');
	const altLabels = all.slice(0, LIMITS.altLabels);

	const definition = mergeDefinition(stored, brought);
	const isUnited = labels === 'both' && stored.label !== brought.label && displaced.every((one) => one !== '');
	return {
		label,
		altLabels,
		definition: definition.text,
		sides: {
			// Kept against one who knew it and had it gone: a change of its own.
			label: labels === 'both' || labels === labelSide ? labelSide : 'mixed',
			altLabels: sameList(altLabels, chosenList) ? listSide : 'mixed',
			definition: definition.side,
		},
		conflict: definition.conflict || isUnited || !sameList(altLabels, chosenList),
		aside: [
			...definition.aside,
			...(labels === 'theirs' && stored.label !== brought.label ? asideOf(stored.label, stored.updated) : []),
			...asideOf(all.slice(LIMITS.altLabels).join('\n'), brought.updated),
		],
	};
}

function mergeDefinition(
	stored: OwnTerm,
	brought: OwnTerm,
): { text: string; side: Side; conflict: boolean; aside: Earlier[] } {
	const [ours, theirs] = [clockOfOwn(stored), clockOfOwn(brought)];
	const compared = compareField(ours, theirs, 'definition');
	const side =
		compared === 'both' ? later(ours, theirs, 'definition', [stored.definition, brought.definition]) : compared;
	const [winner, loser] = side === 'theirs' ? [brought, stored] : [stored, brought];
	const plain = { text: winner.definition, side, conflict: false, aside: [] };
	const isKept = (winner.earlier ?? []).some(({ text }) => text === loser.definition);
	if (winner.definition === loser.definition || isKept || compared === 'ours') return plain;
	// Kept all the same: two copies of one installation think that they know more than they do.
	if (compared === 'theirs') return { ...plain, aside: asideOf(stored.definition, stored.updated) };
	const joined = joinTexts(winner.definition, loser.definition, { line: '————', room: LIMITS.definition });
	switch (joined.kind) {
		case 'first':
			return plain;
		case 'second':
			return { ...plain, text: loser.definition, side: side === 'ours' ? 'theirs' : 'ours' };
		case 'joined':
			return { text: joined.text, side: 'mixed', conflict: true, aside: [] };
		case 'too-long':
			return { ...plain, conflict: true, aside: asideOf(loser.definition, loser.updated) };
	}
}

function asideOf(text: string, written: number): Earlier[] {
	return text === '' ? [] : [{ text, written }];
}

function sameList(one: readonly string[], other: readonly string[]): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}

/** Dates say nothing new: one that is ahead is brought back to the present each time it is read of a file. */
function saysTheSame(a: OwnTerm, b: OwnTerm): boolean {
	const content = ({ clock: _, created: __, updated: ___, earlier = [], ...rest }: OwnTerm) =>
		JSON.stringify(Object.entries({ ...rest, earlier }).sort(([one], [other]) => (one < other ? -1 : 1)));
	return content(a) === content(b);
}
