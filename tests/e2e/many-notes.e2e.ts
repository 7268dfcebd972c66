import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { until } from '../../scripts/browser/until';
import { useSession } from './session';

const session = useSession();

/** So many notes, of so many tags, two each; all together more than 64 MiB, which is what browsers pass on in one message. */
const NOTES = Number(process.env.ZHUDU_LARGE) > 1 ? Number(process.env.ZHUDU_LARGE) : 10_000;
const TAGS = 100;
const LENGTH = 2_400; // UTF-16 units of each
const LONG = { timeout: 300_000, every: 500 };

// Some minutes.
it.skipIf(!process.env.ZHUDU_LARGE)(
	'ten thousand notes, more than a message can hold, are listed, found by tag, exported and brought in',
	{
		timeout: 1_200_000,
	},
	async () => {
		const other = await session.openOwn('notebook.html#/about');
		await fill(other);
		const notebook = await session.openOwn('notebook.html#/notes');
		await until('the notes', () => notebook.$('.note-item'), LONG);

		const select = await until('the tags', () => notebook.$('select:has(option[value="tag-7"])'), LONG);
		expect(await select.$$eval('option', (options) => options.length)).toBe(TAGS + 1);
		await select.select('tag-7');
		const isFiltered = () =>
			notebook.$$eval('.note-item', (items) => items.every((item) => item.textContent?.includes('#tag-7')));
		await until('those of a tag', isFiltered, LONG);

		await notebook.evaluate(() => {
			location.hash = '#/settings';
		});
		await until('the settings', () => notebook.$('.backup button'), LONG);
		await notebook.evaluate(() => {
			const create = URL.createObjectURL;
			URL.createObjectURL = (blob) => {
				Object.assign(window, { exported: blob });
				return create(blob);
			};
			document.querySelector<HTMLElement>('.backup button')?.click();
		});
		const size = await until('the file', () => notebook.evaluate(() => exported?.size), LONG);
		expect(size).toBeGreaterThan(64 * 2 ** 20);

		await notebook.evaluate(() => {
			const files = new DataTransfer();
			files.items.add(new File([exported!], 'backup.json'));
			const input = document.querySelector<HTMLInputElement>('.backup input[type=file]')!;
			input.files = files.files;
			input.dispatchEvent(new Event('change', { bubbles: true }));
		});
		const said = await until(
			'an outcome',
			() => notebook.evaluate(() => document.querySelector('.backup .counts, .backup .failure')?.textContent),
			LONG,
		);
		expect(said).toContain(`${NOTES.toLocaleString('en')} already here`);
	},
);

declare global {
	var exported: Blob | undefined;
}

/** Puts the notes into the database. */
function fill(page: Page): Promise<void> {
	return page.evaluate(
		async (count, tags, length) => {
			const opening = indexedDB.open('zhudu');
			await new Promise((resolve) => {
				opening.onsuccess = resolve;
			});
			const transaction = opening.result.transaction('notes', 'readwrite');
			for (let n = 0; n < count; n++) {
				transaction.objectStore('notes').put({
					term: `term-${n}`,
					text: `${n} ${'字'.repeat(length)}`,
					places: [{ url: `https://site-${n % 30}.example/${n}`, title: '题', sentence: '句' }],
					tags: [`tag-${n % tags}`, `tag-${(n + 1) % tags}`],
					created: n + 1,
					updated: n + 1,
					revision: 1,
				});
			}
			await new Promise((resolve) => {
				transaction.oncomplete = resolve;
			});
			opening.result.close();
		},
		NOTES,
		TAGS,
		LENGTH,
	);
}
