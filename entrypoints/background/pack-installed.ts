import { addPack, stopAdding } from '../../storage/packs/add-pack';
import { removeLabels } from '../../storage/packs/added-labels';
import { readSettings, writeSettings } from '../../storage/settings/settings';

/** An answer comes at least so often, milliseconds: a bar that stands still looks broken. */
const PATIENCE = 200;

/** Called once all of an imported pack is stored: from now on pages are read with it. Gives how much of that is done, 0 to 1. */
export async function packInstalled(pack: string): Promise<number> {
	await forgetSwitch(pack);
	return packRestored(pack);
}

/** Called once an imported pack is out of the bin again: whether it is on is what it was. */
export function packRestored(pack: string): Promise<number> {
	return addPack(pack, { patience: PATIENCE });
}

/** Called once an imported pack is in the bin. */
export async function packRemoved(pack: string): Promise<void> {
	await stopAdding(pack);
	await removeLabels(pack);
}

/** Called once an imported pack is gone. */
export async function packErased(pack: string): Promise<void> {
	await packRemoved(pack);
	await forgetSwitch(pack);
}

/** A pack that is imported is meant to be used, and one that is gone need not be remembered as off. */
async function forgetSwitch(pack: string): Promise<void> {
	// It is asked several times a second while a pack is being added.
	if (!(await readSettings()).packsOff.includes(pack)) return;
	await writeSettings(({ packsOff }) => ({ packsOff: packsOff.filter((id) => id !== pack) }));
}
