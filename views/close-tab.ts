import { browser } from 'wxt/browser';

/** Closes the tab that this page of ours is in: a page may not close one that it has not opened. */
export async function closeTab(): Promise<void> {
	const tab = await browser.tabs.getCurrent();
	if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}
