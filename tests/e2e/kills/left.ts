import type { Page } from 'puppeteer-core';

/** Whether a page of the extension finds drafts on disk: they are still to be taken up, after which the note changes once more. */
export function isAnyDraftLeft(own: Page): Promise<boolean> {
	return own.evaluate(async () => {
		if (Object.keys(localStorage).some((key) => key.startsWith('draft '))) return true;
		const opened = Promise.withResolvers<IDBDatabase>();
		const request = indexedDB.open('zhudu');
		request.onsuccess = () => opened.resolve(request.result);
		request.onerror = () => opened.reject(request.error);
		const database = await opened.promise;
		const counted = Promise.withResolvers<number>();
		const count = database.transaction('drafts').objectStore('drafts').count();
		count.onsuccess = () => counted.resolve(count.result);
		count.onerror = () => counted.reject(count.error);
		const drafts = await counted.promise;
		database.close();
		return drafts > 0;
	});
}
