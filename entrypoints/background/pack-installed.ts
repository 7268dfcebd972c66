import { writeSettings } from '../../storage/settings/settings';

/** Called once all of an imported pack is stored: what reads pages with it is to be compiled from here. */
export async function packInstalled(pack: string): Promise<void> {
	await forgetSwitch(pack);
}

/** Called once an imported pack is gone. */
export async function packRemoved(pack: string): Promise<void> {
	await forgetSwitch(pack);
}

/** A pack that is imported is meant to be used, and one that is gone need not be remembered as off. */
async function forgetSwitch(pack: string): Promise<void> {
	await writeSettings(({ packsOff }) => ({ packsOff: packsOff.filter((id) => id !== pack) }));
}
