import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { servePlayground } from '../tests/playground/serve.mjs';
import { noteText, typeNote, waitForCard } from './browser/card';
import type { FoundBrowser } from './browser/find';
import { type Launched, launch } from './browser/launch';
import { settledMarks } from './browser/marks';
import { openOwnPage, openPage } from './browser/pages';
import { clickMark, hoverMark } from './browser/pointer';
import { until } from './browser/until';
import { within } from './browser/within';

const TERM = '新质生产力';
const NOTE = '白鹭港：箱子多了三成，吊机没有多。';

/** The most that a step may take, its screenshot, and closing the browser. Milliseconds; a slow machine needs a tenth. */
const LIMITS = { step: 120_000, screenshot: 30_000, closing: 20_000 };

/** Does something, and gives the page that shows it. */
type Step = () => Promise<Page>;

/** Walks the reader's path in a browser without a window, a screenshot of each step into `folder`; gives the faults. */
export async function walk(found: FoundBrowser, folder: string): Promise<number> {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	const profile = mkdtempSync(join(tmpdir(), 'zhudu-walk-'));
	const playground = await servePlayground();
	const article = `${playground.url}/articles/harbour`;
	let running = null as Launched | null;
	let count = 0;
	const step = async (name: string, title: string, run: Step) => {
		count += 1;
		const path = join(folder, `${String(count).padStart(2, '0')}-${name}.png`) as `${string}.png`;
		const page = await within(title, LIMITS.step, run());
		const shot = within('a screenshot', LIMITS.screenshot, page.screenshot({ path }));
		const outcome = await shot.then(
			() => path,
			(error: Error) => `without a picture: ${error.message}`,
		);
		console.log(`  ${count}. ${title}\n     ${outcome}`);
	};
	const start = async () => {
		running = await within('the browser', LIMITS.step, launch(found, { headless: true, profile }));
		return running;
	};
	try {
		await walkArticle(await start(), article, step);
		console.log('  … the browser is closed and started again');
		await close(running);
		const again = await start();
		const page = await openPage(again, article);
		await step('note-again', 'After the restart the note is still there', async () => {
			await hoverMark(page, TERM);
			const card = await waitForCard(page, TERM);
			await until('the note after the restart', async () => (await noteText(card)) === NOTE);
			return page;
		});
		await walkOwnPages(again, page, step);
		console.log(`▸ The walk went through. Screenshots: ${folder}`);
		return 0;
	} catch (error) {
		console.error(error);
		for (const [index, page] of ((await running?.browser.pages()) ?? []).entries()) {
			const path = join(folder, `failed-${index}.png`) as `${string}.png`;
			await within('a screenshot', LIMITS.screenshot, page.screenshot({ path })).catch(() => null);
		}
		console.error(`▸ The walk stopped at step ${count}. Screenshots so far: ${folder}`);
		return 1;
	} finally {
		await close(running);
		await playground.close();
		rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
	}
}

async function walkArticle(
	running: Launched,
	article: string,
	step: (name: string, title: string, run: Step) => Promise<void>,
) {
	const page = await openPage(running, article);
	let card: Frame;
	await step('article', 'An article, its terms marked', async () => {
		// The first doubtful places wait until the segmenter has been loaded.
		console.log(`  ${(await settledMarks(page, { quiet: 1500 })).length} marks near the first screen`);
		return page;
	});
	await step('card', 'The pointer rests on a term: its card', async () => {
		await hoverMark(page, TERM);
		card = await waitForCard(page, TERM);
		return page;
	});
	await step('note', 'Pinned by a click, a note typed and saved', async () => {
		await clickMark(page, TERM);
		await typeNote(page, card, NOTE);
		return page;
	});
}

async function walkOwnPages(
	running: Launched,
	page: Page,
	step: (name: string, title: string, run: Step) => Promise<void>,
) {
	const shows = (own: Page, text: string) =>
		until(`“${text}” in ${own.url()}`, () =>
			own.evaluate((wanted) => document.body.textContent?.includes(wanted), text),
		);
	let popup: Page;
	await step('popup', 'The popup: the terms of this page', async () => {
		popup = await openOwnPage(running, 'popup.html', { over: page });
		await popup.setViewport({ width: 380, height: 560 });
		await shows(popup, TERM);
		return popup;
	});
	await step('search', 'A search in the popup finds the note', async () => {
		await popup.type('[role=combobox]', '白鹭港');
		await shows(popup, TERM);
		return popup;
	});
	await step('sidepanel', 'The side panel, beside the article', async () => {
		const panel = await openOwnPage(running, 'sidepanel.html', { over: page });
		await panel.setViewport({ width: 380, height: 900 });
		await shows(panel, TERM);
		return panel;
	});
	await step('notebook', 'The notebook: all notes', async () => {
		const notebook = await openOwnPage(running, 'notebook.html#/notes');
		await shows(notebook, NOTE);
		return notebook;
	});
}

/** A browser that does not close when it is asked to is ended. */
async function close(running: Launched | null): Promise<void> {
	if (!running?.browser.connected) return;
	await within('the browser to close', LIMITS.closing, running.browser.close()).catch((error: Error) => {
		console.error(`  ${error.message}: it is ended`);
		running.browser.process()?.kill('SIGKILL');
	});
}
