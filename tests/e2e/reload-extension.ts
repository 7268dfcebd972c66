import type { Session } from './session';

/** Loads the extension once more over the one that is there, while pages are open, as an update does. */
export async function reloadExtension({ launched: { browser, folder } }: Session): Promise<void> {
	await browser.installExtension(folder);
}
