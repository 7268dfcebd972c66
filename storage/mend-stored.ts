import { copyKnown } from './knowledge/known-copy';
import { copyOwnLabels } from './own/own-labels-copy';
import { addInstalledPacks } from './packs/add-pack';
import { dropDamagedLabels } from './packs/added-labels';
import { mendSettings } from './settings/mend-settings';
import { copyFaded } from './sightings/sightings';

/**
 * Sees to it, at start, that pages are read with what the reader has: copies of it may be damaged, have missed a change, or be
 * of another version of us. Each is tried whatever came of the others. From the background only.
 */
export async function mendStored(): Promise<void> {
	const tasks = [mendSettings, dropDamagedLabels, copyKnown, copyFaded, copyOwnLabels, addInstalledPacks];
	for (const task of tasks) await task().catch(() => {});
}
