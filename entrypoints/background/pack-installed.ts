import { addPack } from '../../storage/packs/add-pack';
import { removeLabels } from '../../storage/packs/added-labels';
import { writeSettings } from '../../storage/settings/settings';

/** Called once all of an imported pack is stored: from now on pages are read with it. */
export async function packInstalled(pack: string): Promise<void> {
	await forgetSwitch(pack);
	await addPack(pack);
}

/** Called once an imported pack is gone. */
export async function packRemoved(pack: string): Promise<void> {
	await removeLabels(pack);
	await forgetSwitch(pack);
}

/** A pack that is imported is meant to be used, and one that is gone need not be remembered as off. */
async function forgetSwitch(pack: string): Promise<void> {
	await writeSettings(({ packsOff }) => ({ packsOff: packsOff.filter((id) => id !== pack) }));
}
