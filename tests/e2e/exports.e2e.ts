import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { settledMarks } from '../../scripts/browser/marks';
import { until } from '../../scripts/browser/until';
import { useSession } from './session';

const session = useSession({ storesOnlyNotes: true });
const TERM = 'new-quality-productive-forces';
const NOTE = '=1+1, "quoted"\n第二行';

/** Files that the page gave the reader, by their names: read where they are made, since a browser without a screen saves none. */
async function catchDownloads(page: Page): Promise<() => Promise<Record<string, string>>> {
	await page.evaluate(() => {
		const caught: Record<string, Promise<string>> = {};
		Object.assign(globalThis, { caught });
		const blobs = new Map<string, Blob>();
		const create = URL.createObjectURL.bind(URL);
		URL.createObjectURL = (blob: Blob) => {
			const url = create(blob);
			blobs.set(url, blob);
			return url;
		};
		HTMLAnchorElement.prototype.click = function () {
			// `text()` would take the mark away that tells the encoding.
			const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
			const blob = blobs.get(this.href);
			if (blob) caught[this.download] = blob.arrayBuffer().then((bytes) => decoder.decode(bytes));
		};
	});
	return () =>
		page.evaluate(async () => {
			const { caught } = globalThis as unknown as { caught: Record<string, Promise<string>> };
			const texts = await Promise.all(Object.entries(caught).map(async ([name, text]) => [name, await text]));
			return Object.fromEntries(texts);
		});
}

const click = (page: Page, selector: string, nth = 0) =>
	page.$$eval(selector, (found, at) => (found.at(at) as HTMLElement).click(), nth);

describe('the notebook', () => {
	let page: Page;
	let caught: () => Promise<Record<string, string>>;

	beforeAll(async () => {
		page = await session.openOwn('notebook.html#/notes');
		await page.waitForSelector('.bin');
		await page.evaluate(
			async (term, text) => {
				const { browser: ours, chrome } = globalThis as unknown as { browser?: typeof browser; chrome: typeof browser };
				const place = { url: 'https://news.example/1', title: '报告', sentence: '发展新质生产力' };
				const request = { term, text, based: 0, place };
				await (ours ?? chrome).runtime.sendMessage({ call: 'note.save', request });
			},
			TERM,
			NOTE,
		);
		await page.waitForSelector('.note-item .term-english');
		caught = await catchDownloads(page);
	});
	afterAll(() => page?.close());

	it.each<[nth: number, ending: string, text: string]>([
		[0, 'md', '> \\=1+1, "quoted"\\\n> 第二行'],
		[1, 'zip', '---\nid: "new-quality-productive-forces"\nterm: "新质生产力"\n'],
		[2, 'csv', '"\'=1+1, ""quoted""\n第二行"'],
		[
			3,
			'txt',
			'#separator:tab\n#html:true\n#notetype:Basic\n#guid column:1\n#deck column:2\n#tags column:3\nzhudu-new-q',
		],
	])('format %i of notes: .%s', async (nth, ending, text) => {
		if (nth === 0) await click(page, '.export summary');
		await page.waitForSelector('.export[open] input[type=radio]');
		await click(page, '.export input[type=radio]', nth);
		await click(page, '.export .primary');
		const file = async () => Object.entries(await caught()).find(([name]) => name.endsWith(`.${ending}`));
		await until('the file', async () => Boolean(await file()));
		const [name, content] = (await file())!;
		expect(name).toMatch(/^zhudu-notes-\d{4}-\d\d-\d\d\./);
		expect(content).toContain(text);
		expect(content).toContain(`https://news.example/1#:~:text=${encodeURIComponent('发展新质生产力')}`);
		if (ending === 'csv') expect(content.startsWith('\ufeffTerm,Traditional,')).toBe(true);
	});

	it('of the glossary, what was ticked', async () => {
		await page.evaluate(() => {
			location.hash = '#/glossary';
		});
		await page.waitForSelector('.glossary .export summary');
		await click(page, '.export summary');
		await page.waitForSelector('.tick input');
		await click(page, '.tick input', 1);
		await click(page, '.tick input', 2);
		await click(page, '.export .primary');
		const file = async () => Object.entries(await caught()).find(([name]) => name.startsWith('zhudu-glossary-'));
		await until('the file', async () => Boolean(await file()));
		expect((await file())![1].match(/^zhudu-/gm)).toHaveLength(2);
	});

	it('a note edited in place, and its tags, are there after a reload', async () => {
		await page.evaluate(() => {
			location.hash = '#/notes';
		});
		await page.waitForSelector('.note-item .row .button');
		await click(page, '.note-item .row .button');
		await until('the focus', () => page.evaluate(() => document.activeElement?.matches('.note-editing textarea')));
		await page.keyboard.type('三');
		await page.type('.tag-editor input', '政策,');
		await page.waitForSelector('.tag-editor .chip');
		await page.keyboard.press('Escape');
		await until('the focus where it was', () => page.evaluate(() => document.activeElement?.matches('.row .button')));
		await page.evaluate(() => location.reload());
		await page.waitForSelector('.note-item .chip');
		const [text, tags] = await page.$eval('.note-item', (item) => [
			item.querySelector('.note-text')?.textContent,
			item.querySelector('.tags')?.textContent,
		]);
		expect(text).toContain('三');
		expect(tags).toBe('#政策');
	});
});

it('the popup makes a digest of the page', async () => {
	const news = await session.open('/articles/quality');
	await settledMarks(news);
	const popup = await session.openOwn('popup.html', { over: news });
	await popup.waitForSelector('.term-strip span');
	await popup.waitForSelector('.row-name .term-english');
	// What stood outside of the part that scrolls would give the window a scroll bar, too.
	const strays = () =>
		popup.$$eval('.panel-body .visually-hidden', (all) =>
			all.filter((one) => !(one as HTMLElement).offsetParent?.closest('.panel-body')),
		);
	expect(await strays()).toEqual([]);
	const caught = await catchDownloads(popup);
	await click(popup, '.digest summary');
	await click(popup, '.digest .button', 1);
	await until('the file', async () => Object.keys(await caught()).length > 0);
	const [name, text] = Object.entries(await caught())[0]!;
	expect(name).toMatch(/^zhudu-[\w.-]+-\d{4}-\d\d-\d\d\.md$/);
	expect(text).toMatch(/^# .+\n\n<http/);
	expect(text.match(/^## /gm)!.length).toBe(await popup.$$eval('.row-item', (rows) => rows.length));
	// The clipboard takes nothing from a page without the focus, and this one stands behind the news.
	await popup.evaluate(() => {
		navigator.clipboard.write = async ([item]) => {
			const texts = await Promise.all(
				item!.types.map(async (type) => [type, await (await item!.getType(type)).text()]),
			);
			Object.assign(globalThis, { copied: Object.fromEntries(texts) });
		};
	});
	await click(popup, '.digest .button');
	const copied = () => popup.evaluate(() => (globalThis as { copied?: Record<string, string> }).copied);
	await until('the copy', async () => (await copied()) !== undefined);
	expect(await copied()).toEqual({ 'text/plain': text, 'text/html': expect.stringContaining('<h2 lang="zh-Hans">') });
});
