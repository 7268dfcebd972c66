import type { Launched } from '../../scripts/browser/launch';
import { openOwnPage } from '../../scripts/browser/pages';

/** Takes all notes, and what is typed but not saved, out of the database while no page is open that shows any. */
export async function forgetNotes(launched: Launched): Promise<void> {
	const page = await openOwnPage(launched, 'card.html');
	await page.evaluate(async () => {
		localStorage.clear();
		const opened = Promise.withResolvers<IDBDatabase>();
		const request = indexedDB.open('zhudu');
		request.onsuccess = () => opened.resolve(request.result);
		request.onerror = () => opened.reject(request.error);
		const database = await opened.promise;
		const stores = ['notes', 'drafts', 'aside'];
		const transaction = database.transaction(stores, 'readwrite');
		const done = new Promise((resolve, reject) => {
			transaction.oncomplete = resolve;
			transaction.onabort = () => reject(transaction.error);
		});
		for (const store of stores) transaction.objectStore(store).clear();
		await done;
		database.close();
	});
	await page.close();
}
