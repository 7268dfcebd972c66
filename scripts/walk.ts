import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { servePlayground } from '../tests/playground/serve.mjs';
import { noteText, typeNote, waitForCard } from './browser/card';
import type { FoundBrowser } from './browser/find';
import { type Launched, launch } from './browser/launch';
import { settledMarks } from './browser/marks';
import { openOwnPage, openPage } from './browser/pages';
import { clickMark, hoverMark } from './browser/pointer';
import { until } from './browser/until';

const TERM = '新质生产力';
const NOTE = '白鹭港：箱子多了三成，吊机没有多。';

/** Walks the reader's path in a browser without a window, a screenshot of each step into `folder`; gives the faults. */
export async function walk(found: FoundBrowser, folder: string): Promise<number> {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	const profile = mkdtempSync(join(tmpdir(), 'zhudu-walk-'));
	const playground = await servePlayground();
	const article = `${playground.url}/articles/harbour`;
	let running = await launch(found, { headless: true, profile });
	let step = 0;
	const show = async (page: Page, name: string, title: string) => {
		step += 1;
		const path = join(folder, `${String(step).padStart(2, '0')}-${name}.png`) as `${string}.png`;
		await page.screenshot({ path });
		console.log(`  ${step}. ${title}\n     ${path}`);
	};
	try {
		let page = await openPage(running, article);
		// The first doubtful places wait until the segmenter has been loaded.
		console.log(`  ${(await settledMarks(page, { quiet: 1500 })).length} marks near the first screen`);
		await show(page, 'article', 'An article, its terms marked');
		await hoverMark(page, TERM);
		let card = await waitForCard(page, TERM);
		await show(page, 'card', 'The pointer rests on a term: its card');
		await clickMark(page, TERM);
		await typeNote(page, card, NOTE);
		await show(page, 'note', 'Pinned by a click, a note typed and saved');

		console.log('  … the browser is closed and started again');
		await running.browser.close();
		running = await launch(found, { headless: true, profile });
		page = await openPage(running, article);
		await hoverMark(page, TERM);
		card = await waitForCard(page, TERM);
		await until('the note after the restart', async () => (await noteText(card)) === NOTE);
		await show(page, 'note-again', 'After the restart the note is still there');
		await walkOwnPages(running, page, show);
		console.log(`▸ The walk went through. Screenshots: ${folder}`);
		return 0;
	} catch (error) {
		console.error(error);
		for (const [index, page] of (await running.browser.pages()).entries()) {
			await page.screenshot({ path: join(folder, `failed-${index}.png`) as `${string}.png` }).catch(() => null);
		}
		console.error(`▸ The walk stopped at step ${step + 1}. Screenshots so far: ${folder}`);
		return 1;
	} finally {
		await running.browser.close().catch(() => null);
		await playground.close();
		rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
	}
}

async function walkOwnPages(
	running: Launched,
	page: Page,
	show: (page: Page, name: string, title: string) => Promise<void>,
) {
	const popup = await openOwnPage(running, 'popup.html', { over: page });
	await popup.setViewport({ width: 380, height: 560 });
	await until('the terms of the page in the popup', () =>
		popup.evaluate((term) => document.body.innerText.includes(term), TERM),
	);
	await show(popup, 'popup', 'The popup: the terms of this page');
	await popup.type('[role=combobox]', '白鹭港');
	await until('the note found', () => popup.evaluate((term) => document.body.innerText.includes(term), TERM));
	await show(popup, 'search', 'A search in the popup finds the note');
	const panel = await openOwnPage(running, 'sidepanel.html', { over: page });
	await panel.setViewport({ width: 380, height: 900 });
	await until('the terms of the page in the side panel', () =>
		panel.evaluate((term) => document.body.textContent?.includes(term), TERM),
	);
	await show(panel, 'sidepanel', 'The side panel, beside the article');
	const notebook = await openOwnPage(running, 'notebook.html#/notes');
	await until('the note in the notebook', () =>
		notebook.evaluate((note) => document.body.innerText.includes(note), NOTE),
	);
	await show(notebook, 'notebook', 'The notebook: all notes');
}
