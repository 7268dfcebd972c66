import { withDatabase } from './database';

/** Under these names the storage notes the last day on which it did its daily work, and when it did so before that day. */
export const DAY = 'day';
export const BEFORE = 'before';

/** Further ahead than this (milliseconds) of the last day on which we were here, a clock may be wrong. */
const LEAP = 7 * 24 * 60 * 60_000;

/**
 * The time by which what is old goes for good, from bins and snapshots. A clock that is far ahead for a day must not empty them:
 * after a leap it is still the day before it, until the next day. Milliseconds since the epoch.
 */
export async function believedTime(now: number): Promise<number> {
	const before = await withDatabase((database) => database.get('meta', BEFORE));
	return typeof before === 'number' && now - before > LEAP ? before : now;
}
