import { expireAside, setAsideDamaged } from './aside/aside';
import { BEFORE, believedTime, DAY } from './believed-time';
import { withDatabase } from './database';
import { expireBin } from './notes/bin';
import { expireOwnBin } from './own/own-terms';
import { expirePacks } from './packs/remove-pack';
import { copyFaded } from './sightings/sightings';
import { takeSnapshot } from './snapshots/snapshots';

/**
 * What is done once a day, whenever the background is awake: what is damaged is set aside, a snapshot is taken, and after that
 * what has lain in the bins long enough goes. Each is tried whatever came of the others. `now` in milliseconds since the epoch.
 */
export async function doDaily(now = Date.now()): Promise<boolean> {
	const today = new Date(now).toDateString();
	if (today === done) return false;
	done = today;
	const last = await withDatabase((database) => database.get('meta', DAY));
	if (last === today) return false;
	const before = typeof last === 'string' ? Date.parse(last) : Number.NaN;
	await withDatabase(async (database) => {
		const { store, done } = database.transaction('meta', 'readwrite');
		await Promise.all([store.put(today, DAY), store.put(Number.isNaN(before) ? now : before, BEFORE), done]);
	});
	const believed = await believedTime(now);
	const tasks = [
		setAsideDamaged,
		() => takeSnapshot('daily', now),
		() => expireBin(believed),
		() => expireOwnBin(believed),
		() => expirePacks(believed),
		() => expireAside(believed),
		() => copyFaded(now),
	];
	for (const task of tasks) await task().catch(() => {}); // Tomorrow again.
	return true;
}

/** What this background knows to be done; it may wake many times a day. */
let done: string | undefined;
