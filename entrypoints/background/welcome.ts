import { browser } from 'wxt/browser';

/**
 * Opens the welcome, once. In front of whoever installed the extension from a store; where it was loaded by hand, or by another
 * program, the page that is open stays in front.
 */
export async function openWelcome(): Promise<void> {
	const { installType } = await browser.management.getSelf();
	await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html'), active: installType === 'normal' });
}
