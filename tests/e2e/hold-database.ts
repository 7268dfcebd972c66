import type { Page } from 'puppeteer-core';

/** Has another page of the extension delete the database, whoever has it open. */
export function deleteDatabase(other: Page): Promise<void> {
	return other.evaluate(() => {
		const gone = Promise.withResolvers<void>();
		const request = indexedDB.deleteDatabase('zhudu');
		request.onsuccess = () => gone.resolve();
		request.onerror = () => gone.reject(request.error);
		return gone.promise;
	});
}

/** Has it put a database of this version in place of ours, and keep it open whoever asks. */
export function hold(other: Page, version: number): Promise<void> {
	return other.evaluate(async (wanted) => {
		const opened = Promise.withResolvers<void>();
		indexedDB.deleteDatabase('zhudu');
		const request = indexedDB.open('zhudu', wanted);
		request.onupgradeneeded = () => {
			const { result } = request;
			for (const name of ['terms', 'articles', 'ownTerms']) result.createObjectStore(name, { keyPath: 'id' });
			result.createObjectStore('notes', { keyPath: 'term' });
			result.createObjectStore('meta');
		};
		request.onsuccess = () => {
			Object.assign(globalThis, { held: request.result });
			opened.resolve();
		};
		request.onerror = () => opened.reject(request.error);
		await opened.promise;
	}, version);
}

/** Has it let go. */
export function letGo(other: Page): Promise<void> {
	return other.evaluate(() => (globalThis as unknown as { held: IDBDatabase }).held.close());
}
