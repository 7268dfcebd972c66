import { type Browser, browser } from 'wxt/browser';

/** Runs the script that reads in the frame that asks for it, where `import()` of it is refused; see `load-reading.ts`. */
export async function putReading({ tab, frameId, documentId }: Browser.runtime.MessageSender): Promise<null> {
	if (tab?.id === undefined || frameId === undefined) return null;
	const place = documentId === undefined ? { frameIds: [frameId] } : { documentIds: [documentId] };
	await browser.scripting.executeScript({ target: { tabId: tab.id, ...place }, files: ['/reading.js'] });
	return null;
}
