import * as v from 'valibot';
import { LIMITS } from './limits';

/**
 * When, and by whom, a field was changed: a hybrid logical clock. Stamps compare as texts: nine digits of milliseconds and four
 * of a count, base 36, then the node, an installation of the extension. What is known of others is kept with each record, as the
 * newest stamp of each node that has a part in it. So it can be told whether a change was made knowing another one, or beside it,
 * whatever the dates say; dates only choose between two that were made beside each other.
 */
export const STAMP_FORM = v.pipe(v.string(), v.regex(/^[0-9a-z]{13}~?[0-9a-z]{1,16}$/, 'not a stamp'));

/** A stamp as it is stored: one of a file is first brought within the calendar, see `clampStamp`. */
export const STAMP = v.pipe(
	STAMP_FORM,
	v.check((stamp) => wallOf(stamp) <= LAST_MOMENT, 'beyond the calendar'),
);
export type Stamp = string;

/** The last millisecond, since the epoch, that is taken for a date. */
export const LAST_MOMENT = Date.UTC(2200, 0);

/** A clock that is ahead of ours by more than this (milliseconds) is wrong. */
const AHEAD = 24 * 60 * 60_000;

export const SEEN = v.pipe(v.array(STAMP), v.maxLength(LIMITS.nodes));

/** The stamp of each field, and the newest known of each node, newest first. */
export type Clock<Field extends string> = Record<Field, Stamp> & { seen: Stamp[] };

/** Who changes something, and when: milliseconds since the epoch. */
export interface Moment {
	now: number;
	node: string;
}

/** Whether one who knows these stamps knows of this one. */
export function hasSeen(seen: readonly Stamp[], stamp: Stamp): boolean {
	return seen.some((known) => nodeOf(known) === nodeOf(stamp) && known >= stamp);
}

/** A clock after a change of some of its fields. */
export function advance<Field extends string>(
	clock: Clock<Field>,
	fields: readonly Field[],
	moment: Moment,
): Clock<Field> {
	const stamp = nextStamp(clock.seen, moment);
	const changed = Object.fromEntries(fields.map((field) => [field, stamp]));
	return { ...clock, ...changed, seen: joinSeen(clock.seen, [stamp]) };
}

/** A stamp that is later than all of these, unless they are of a clock that is far ahead. */
export function nextStamp(seen: readonly Stamp[], { now, node }: Moment): Stamp {
	const own = seen.filter((stamp) => nodeOf(stamp) === node);
	const wall = asMoment(now);
	const others = seen.map((stamp) => (wallOf(stamp) <= wall + AHEAD ? stamp : pack(wall + AHEAD, 0, '')));
	const last = [...others, ...own].reduce((a, b) => (a > b ? a : b), '');
	if (last === '' || wallOf(last) < wall) return pack(wall, 0, node);
	const count = countOf(last) + 1;
	return count < COUNTS ? pack(wallOf(last), count, node) : pack(wallOf(last) + 1, 0, node);
}

/** The stamps of both, of each node the newer one. */
export function joinSeen(one: readonly Stamp[], other: readonly Stamp[]): Stamp[] {
	const newest = new Map<string, Stamp>();
	for (const stamp of [...one, ...other]) {
		if (stamp > (newest.get(nodeOf(stamp)) ?? '')) newest.set(nodeOf(stamp), stamp);
	}
	return [...newest.values()].sort((a, b) => (a < b ? 1 : -1)).slice(0, LIMITS.nodes);
}

/**
 * A stamp of a file as it may be stored. A date that is ahead is kept, since it is the name of a change; what comes after it is
 * not dated by it.
 */
export function withinCalendar(stamp: Stamp): Stamp {
	return wallOf(stamp) <= LAST_MOMENT ? stamp : pack(LAST_MOMENT, countOf(stamp), nodeOf(stamp));
}

/**
 * The stamp of a record from before there were clocks, or from elsewhere: by its date and by what it says. The same record has
 * the same stamp everywhere; of two others none is taken to know the other.
 */
export function stampOfContent(updated: number, content: string): Stamp {
	return pack(asMoment(updated), 0, `~${hash(content)}`);
}

/** Whether a stamp is one of `stampOfContent`: who had seen it was not written down. */
export function isOfContent(stamp: Stamp): boolean {
	return stamp[WALL + COUNT] === '~';
}

/** A name for this installation. */
export function newNode(): string {
	return crypto.randomUUID().replaceAll('-', '').slice(0, 16);
}

const WALL = 9;
const COUNT = 4;
const COUNTS = 36 ** COUNT;

function pack(wall: number, count: number, node: string): Stamp {
	return `${wall.toString(36).padStart(WALL, '0')}${count.toString(36).padStart(COUNT, '0')}${node}`;
}

/** Milliseconds since the epoch. */
export function wallOf(stamp: Stamp): number {
	return Number.parseInt(stamp.slice(0, WALL), 36);
}

function countOf(stamp: Stamp): number {
	return Number.parseInt(stamp.slice(WALL, WALL + COUNT), 36);
}

function nodeOf(stamp: Stamp): string {
	return stamp.slice(WALL + COUNT);
}

/** What a clock says as it may be stored, milliseconds since the epoch: before that and after the calendar none is right. */
export function asMoment(now: number): number {
	return Math.max(0, Math.min(Math.trunc(now) || 0, LAST_MOMENT));
}

/** 64 bits of a text in base 36: two rounds of FNV-1a that begin differently. */
function hash(text: string): string {
	return [0x811c9dc5, 0x1000193]
		.map((seed) => {
			let bits = seed;
			for (let at = 0; at < text.length; at++) bits = Math.imul(bits ^ text.charCodeAt(at), 0x01000193);
			return (bits >>> 0).toString(36).padStart(7, '0');
		})
		.join('');
}
