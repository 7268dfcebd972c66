import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';

/**
 * Starts the content script in tabs that were open before an install or update. Firefox does so by itself and has no
 * `scripting` permission in our manifest.
 */
export async function startInOpenTabs(): Promise<void> {
	if (!browser.scripting) return;
	const scripts = browser.runtime.getManifest().content_scripts ?? [];
	// Those that are loading too: they may have begun before the browser knew of the script. It takes no harm from a second start.
	const tabs = await browser.tabs.query({ discarded: false });
	await Promise.all(tabs.flatMap(({ id }) => (id === undefined ? [] : scripts.map((script) => start(id, script)))));
}

async function start(tabId: number, { js = [], css = [] }: { js?: string[]; css?: string[] }): Promise<void> {
	const target = { tabId, allFrames: true };
	try {
		if (css.length > 0) await browser.scripting.insertCSS({ target, files: css });
		if (js.length > 0) await browser.scripting.executeScript({ target, files: js as ScriptPublicPath[] });
	} catch {
		// The browser's own pages and its store are out of reach.
	}
}
