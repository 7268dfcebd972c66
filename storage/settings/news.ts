import { browser } from 'wxt/browser';

/** Key in `storage.local` of the version that the reader is still to be told of. */
const NEWS = 'newsOf';

/** Remembers that the extension was updated from another version. */
export async function keepNews(previous: string | undefined): Promise<void> {
	const { version } = browser.runtime.getManifest();
	if (previous !== version) await browser.storage.local.set({ [NEWS]: version });
}

/** Whether what this version has brought is still to be told. */
export async function hasNews(): Promise<boolean> {
	const stored = await browser.storage.local.get(NEWS);
	return stored[NEWS] === browser.runtime.getManifest().version;
}

/** It was told. */
export async function forgetNews(): Promise<void> {
	await browser.storage.local.remove(NEWS);
}
