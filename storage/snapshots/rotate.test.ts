import { describe, expect, it } from 'vitest';
import { SNAPSHOTS } from '../../model/limits';
import type { Snapshot } from '../../model/snapshot';
import { outdated } from './rotate';

const DAY = 24 * 60 * 60_000;
const NOW = 100 * DAY;
const snapshot = (id: number, more: Partial<Snapshot> = {}): Snapshot => ({
	id,
	taken: NOW - (20 - id) * 60_000,
	why: 'daily',
	notes: 1,
	ownTerms: 0,
	size: 1000,
	hash: '',
	...more,
});
const many = (count: number, more: Partial<Snapshot> = {}, from = 1) =>
	Array.from({ length: count }, (_, at) => snapshot(from + at, more));

describe('which snapshots go', () => {
	it.each<[name: string, snapshots: Snapshot[], gone: number[]]>([
		['none', [], []],
		['a week of days stays', many(SNAPSHOTS.daily), []],
		['the eighth day goes, the oldest first', many(SNAPSHOTS.daily + 1), [1]],
		[
			'days don’t push out what was taken before an import',
			[snapshot(1, { why: 'import' }), ...many(9, {}, 2)],
			[3, 2],
		],
		[
			'those of one busy day don’t push out the days',
			[snapshot(1), ...many(SNAPSHOTS.others + 1, { why: 'import' }, 2)],
			[2],
		],
		['too large together', many(3, { size: SNAPSHOTS.bytes / 2 }), [1]],
		[
			'one that is larger than the room stays while it is the only one',
			[snapshot(1, { size: SNAPSHOTS.bytes * 2 })],
			[],
		],
		['too old', [snapshot(1, { taken: 0 }), snapshot(2)], [1]],
		['the newest stays, however old', [snapshot(1, { taken: 0 }), snapshot(2, { taken: 5 })], [1]],
	])('%s', (_, snapshots, gone) => {
		expect(outdated(snapshots, NOW).map(({ id }) => id)).toEqual(gone);
	});
});
