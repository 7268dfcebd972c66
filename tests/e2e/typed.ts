import type { Frame, Page } from 'puppeteer-core';

/** Where a note is written: a page, or a frame in one. */
export interface View {
	page: Page;
	frame: Frame | Page;
}

/** A draft is on disk this long after its key, milliseconds. */
const ON_DISK = 500;

/** What the page keeps for the test: keys with the time at which they were in the field, and what the disk has answered. */
interface Clock {
	keys: { letter: string; at: number }[];
	/** When the last two writes, one after the other, began that are answered. A key waits for one that runs, and for its own. */
	answered: number;
}

/** Types `text` again and again behind what is there, for as many milliseconds, four letters at least. */
export async function typeFor({ page, frame }: View, text: string, milliseconds: number): Promise<void> {
	await watchKeys(frame);
	await frame.focus('textarea');
	await frame.evaluate(() => {
		const field = document.querySelector('textarea')!;
		field.setSelectionRange(field.value.length, field.value.length);
	});
	const end = Date.now() + milliseconds;
	for (let nth = 0; Date.now() < end || nth < 4; nth++) await page.keyboard.type(text[nth % text.length]!);
}

/**
 * What of the typed must be on disk now: what is in the field for half a second, on a disk that takes so long to answer anybody
 * as long as that.
 */
export function dueNow({ frame }: View): Promise<string> {
	return frame.evaluate((onDisk) => {
		const { keys, answered } = (globalThis as unknown as { clock: Clock }).clock;
		const last = Math.min(Date.now() - onDisk, answered);
		return keys
			.filter(({ at }) => at <= last)
			.map(({ letter }) => letter)
			.join('');
	}, ON_DISK);
}

/** All that was typed since `typeFor` was called last. */
export function typedOf({ frame }: View): Promise<string> {
	return frame.evaluate(() => {
		const { keys } = (globalThis as unknown as { clock: Clock }).clock;
		return keys.map(({ letter }) => letter).join('');
	});
}

/** Notes keys from now on, and writes trifles into a database beside the extension's to see how long the disk takes. */
async function watchKeys(frame: Frame | Page): Promise<void> {
	await frame.evaluate(async () => {
		const running = (globalThis as unknown as { clock?: Clock }).clock;
		if (running) {
			running.keys = [];
			return;
		}
		const clock: Clock = { keys: [], answered: 0 };
		Object.assign(globalThis, { clock });
		document.addEventListener('input', (event) => {
			clock.keys.push({ letter: (event as InputEvent).data ?? '', at: Date.now() });
		});
		const opened = Promise.withResolvers<IDBDatabase>();
		const request = indexedDB.open('clock');
		request.onupgradeneeded = () => request.result.createObjectStore('ticks');
		request.onsuccess = () => opened.resolve(request.result);
		request.onerror = () => opened.reject(request.error);
		const database = await opened.promise;
		const write = () =>
			new Promise((done) => {
				const transaction = database.transaction('ticks', 'readwrite');
				transaction.oncomplete = done;
				transaction.objectStore('ticks').put(0, 0);
				transaction.commit();
			});
		const tick = async () => {
			const began = Date.now();
			await write();
			await write();
			clock.answered = began;
			setTimeout(tick, 30);
		};
		void tick();
	});
}
