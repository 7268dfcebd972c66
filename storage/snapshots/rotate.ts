import { SNAPSHOTS } from '../../model/limits';
import type { Snapshot } from '../../model/snapshot';

/**
 * Which snapshots go: those beyond the number of their kind, beyond the room for all, or too old. The newest stays in any case.
 * `now` in milliseconds since the epoch.
 */
export function outdated(snapshots: readonly Snapshot[], now: number): Snapshot[] {
	const newestFirst = [...snapshots].sort((a, b) => b.id - a.id);
	let [daily, others, room] = [SNAPSHOTS.daily as number, SNAPSHOTS.others as number, SNAPSHOTS.bytes as number];
	return newestFirst.filter(({ why, size, taken }, at) => {
		if (why === 'daily') daily--;
		else others--;
		room -= size;
		const isLeft = (why === 'daily' ? daily : others) >= 0 && room >= 0 && now - taken <= SNAPSHOTS.keeps;
		return !isLeft && at > 0;
	});
}
