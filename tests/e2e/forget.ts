import type { Page } from 'puppeteer-core';
import type { browser } from 'wxt/browser';
import type { Launched } from '../../scripts/browser/launch';
import { openOwnPage } from '../../scripts/browser/pages';
import { backgroundEnder } from './kills/ends';

/** Where notes lie, and what is typed but not saved. */
const OF_NOTES = ['notes', 'drafts', 'aside'];
/** Where all lies that the reader has made or done. */
const OF_THE_READER = [...OF_NOTES, 'ownTerms', 'ownBin', 'knowledge', 'sightings', 'snapshots', 'snapshotTexts'];

/** Takes all notes, and what is typed but not saved, out of the database while no page is open that shows any. */
export function forgetNotes(launched: Launched): Promise<void> {
	return inOwnPage(launched, (page) => clear(page, OF_NOTES));
}

/**
 * Takes out all that was stored since the extension was installed, settings and imported packs too, while no page is open. The
 * background begins anew: it holds some of it.
 */
export async function forgetAll(launched: Launched): Promise<void> {
	const end = await backgroundEnder(launched).catch(() => null); // it may be asleep
	await end?.();
	await inOwnPage(launched, async (page) => {
		await clear(page, OF_THE_READER);
		await page.evaluate(async () => {
			const { local } = (globalThis as unknown as { chrome: typeof browser }).chrome.storage;
			// The lexicon is no reader's.
			await local.remove(Object.keys(await local.get(null)).filter((key) => !key.startsWith('lexicon')));
		});
	});
}

/** In a page that asks the background nothing. */
async function inOwnPage(launched: Launched, work: (page: Page) => Promise<void>): Promise<void> {
	const page = await openOwnPage(launched, 'card.html');
	await work(page);
	await page.close();
}

/** Empties these stores, and takes what was imported out of those of packs. */
function clear(page: Page, names: string[]): Promise<void> {
	return page.evaluate(async (stores) => {
		localStorage.clear();
		const opened = Promise.withResolvers<IDBDatabase>();
		const request = indexedDB.open('zhudu');
		request.onsuccess = () => opened.resolve(request.result);
		request.onerror = () => opened.reject(request.error);
		const database = await opened.promise;
		const transaction = database.transaction([...stores, 'packs', 'terms', 'sources'], 'readwrite');
		const done = new Promise((resolve, reject) => {
			transaction.oncomplete = resolve;
			transaction.onabort = () => reject(transaction.error);
		});
		for (const store of stores) transaction.objectStore(store).clear();
		const imported = IDBKeyRange.bound('imported:', 'imported;');
		for (const store of ['packs', 'terms']) transaction.objectStore(store).delete(imported);
		transaction.objectStore('sources').delete(IDBKeyRange.bound(['imported:'], ['imported;']));
		await done;
		database.close();
	}, names);
}
