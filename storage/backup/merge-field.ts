import { type Clock, hasSeen, isOfContent, joinSeen, type Moment, nextStamp, type Stamp } from '../../model/clock';

/** What an import does to one record. `record` may be new although it says the same: then its clock knows of more. */
export type Merge<T> = { kind: 'added' | 'updated' | 'unchanged'; record: T; conflict: boolean };

/** Where the value of a field comes from; `mixed`: it is as neither had it, and so a change of its own. */
export type Side = 'ours' | 'theirs' | 'mixed';

/** Which of two values of a field was changed knowing the other; `both`: each was changed beside the other. */
export function compareField<Field extends string>(
	ours: Clock<Field>,
	theirs: Clock<Field>,
	field: Field,
): 'ours' | 'theirs' | 'both' {
	const weKnow = hasSeen(ours.seen, theirs[field]);
	const theyKnow = hasSeen(theirs.seen, ours[field]);
	if (weKnow === theyKnow) return 'both';
	return weKnow ? 'ours' : 'theirs';
}

/** Which field was changed later. Of the same moment the greater value, so that both sides choose the same. */
export function later<Field extends string>(
	ours: Clock<Field>,
	theirs: Clock<Field>,
	field: Field,
	[our, their]: [string, string] = ['', ''],
): 'ours' | 'theirs' {
	if (ours[field] !== theirs[field]) return ours[field] > theirs[field] ? 'ours' : 'theirs';
	return our >= their ? 'ours' : 'theirs';
}

/** Whether who deleted something knew what it said then; of what is older than the clocks only the date is known. */
export function knewOf(deletion: { seen: Stamp[]; deleted: Stamp }, stamp: Stamp): boolean {
	return hasSeen(deletion.seen, stamp) || (isOfContent(stamp) && stamp <= deletion.deleted);
}

/** The clock of two records that became one. */
export function mergeClocks<Field extends string>(
	ours: Clock<Field>,
	theirs: Clock<Field>,
	sides: Record<Field, Side>,
	moment: Moment,
): Clock<Field> {
	const seen = joinSeen(ours.seen, theirs.seen);
	const merge = nextStamp(seen, moment);
	const stampOf = (field: Field): Stamp => ({ ours: ours[field], theirs: theirs[field], mixed: merge })[sides[field]];
	const fields = Object.keys(sides) as Field[];
	const stamps: Record<string, Stamp> = Object.fromEntries(fields.map((field) => [field, stampOf(field)]));
	const isMixed = fields.some((field) => sides[field] === 'mixed');
	return { ...(stamps as Record<Field, Stamp>), seen: isMixed ? joinSeen(seen, [merge]) : seen };
}
