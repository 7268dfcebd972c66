import { addPack, stopAdding } from '../../storage/packs/add-pack';
import { removeLabels } from '../../storage/packs/added-labels';
import { readSettings, writeSettings } from '../../storage/settings/settings';

/** An answer comes at least so often, milliseconds: a bar that stands still looks broken. */
const PATIENCE = 200;

/** Has pages read with an imported pack. Gives how much of that is done, 0 to 1. */
export function preparePack(pack: string): Promise<number> {
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

/** Called once all of an imported pack is stored: it is meant to be used. */
export function packInstalled(pack: string): Promise<void> {
	return forgetSwitch(pack);
}

/** One that is gone need not be remembered as off. */
async function forgetSwitch(pack: string): Promise<void> {
	if (!(await readSettings()).packsOff.includes(pack)) return;
	await writeSettings(({ packsOff }) => ({ packsOff: packsOff.filter((id) => id !== pack) }));
}
