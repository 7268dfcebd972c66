import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { browser } from 'wxt/browser';
import { findForTarget } from '../scripts/browser/find';
import { type Launched, launch } from '../scripts/browser/launch';
import { settledMarks } from '../scripts/browser/marks';
import { openOwnPage, openPage } from '../scripts/browser/pages';
import { until } from '../scripts/browser/until';
import { servePlayground } from '../tests/playground/serve.mjs';
import { isInstalled, madeUpPack } from './install-pack';
import { median } from './statistics';

/**
 * How fast the popup is for a reader who has much, in Chromium, milliseconds from its opening: `npx tsx bench/popup.ts [notes]
 * [labels]`, 10,000 and 100,000 where nothing is said. The page under it has 1 MB of text.
 */
const [notes = 10_000, labels = 100_000] = process.argv.slice(2).map(Number);
const RUNS = 7;

const playground = await servePlayground();
const launched = await launch(findForTarget('chrome')!, { headless: true });
try {
	await writeNotes(launched, notes);
	await importPack(launched, labels);
	const news = await openPage(launched, `${playground.url}/generated/large?mb=1`);
	await settledMarks(news);
	const runs: Times[] = [];
	for (let run = 0; run < RUNS; run++) runs.push(await openPopup(launched, news));
	const says = (what: string, pick: (times: Times) => number, atMost: number) => {
		const times = runs.map(pick);
		console.log(
			`${what.padEnd(44)} ${median(times).toFixed(0)} (${Math.min(...times).toFixed(0)} at best), at most ${atMost}`,
		);
	};
	console.log(`${notes} notes, ${labels} labels, ${RUNS} times`);
	says('the search field has the focus', ({ usable }) => usable, 150);
	says('the rows are there', ({ rows }) => rows, 300);
	says('each with its name', ({ names }) => names, 300);
	says('a first search answered, from the key on', ({ answer }) => answer, 150);
} finally {
	await launched.browser.close();
	playground.close();
}

interface Times {
	usable: number;
	rows: number;
	names: number;
	answer: number;
}

type Told = Partial<Record<'usable' | 'rows' | 'names' | 'typed' | 'answer', number>>;

/** Opens the popup over the page, waits for its rows, and types one key. */
async function openPopup({ browser, base }: Launched, news: Page): Promise<Times> {
	await news.bringToFront();
	const popup = await browser.newPage({ background: true });
	await popup.evaluateOnNewDocument('globalThis.__name = (named) => named'); // what tsx puts around functions
	await popup.evaluateOnNewDocument(() => {
		const told: Told = {};
		Object.assign(globalThis, { told });
		const look = () => {
			const now = performance.now();
			if (document.activeElement?.matches('[role=combobox]')) told.usable ??= now;
			if (document.querySelector('.row-item')) told.rows ??= now;
			if (document.querySelector('.row-name .term-label')) told.names ??= now;
			if (document.querySelector('.hit')) told.answer ??= now;
		};
		new MutationObserver(look).observe(document, { subtree: true, childList: true });
		addEventListener('focusin', look, true);
		// A tab behind another hears of no focus that a script gives.
		const { focus } = HTMLElement.prototype;
		HTMLElement.prototype.focus = function (options) {
			focus.call(this, options);
			look();
		};
		addEventListener('input', () => {
			told.typed = performance.now();
		});
	});
	await popup.goto(`${base}popup.html`);
	const told = () => popup.evaluate(() => (globalThis as unknown as { told: Told }).told);
	await until('the rows', async () => (await told()).names !== undefined);
	await popup.type('[role=combobox]', '新');
	await until('an answer', async () => (await told()).answer !== undefined);
	const { usable = Number.NaN, rows = Number.NaN, names = Number.NaN, typed = 0, answer = 0 } = await told();
	await popup.close();
	return { usable, rows, names, answer: answer - typed };
}

/** Notes on terms of the pack to come, by way of a backup. */
async function writeNotes(launched: Launched, count: number): Promise<void> {
	const notebook = await openOwnPage(launched, 'notebook.html#/notes');
	await notebook.evaluate(async (size) => {
		const { chrome } = globalThis as unknown as { chrome: typeof browser };
		const all = Array.from({ length: size }, (_, at) => ({
			term: `imported:bench:term-${at}`,
			text: `第${at}条笔记：三个“高”，高科技、高效能、高质量。`,
			places: [{ url: `https://news.example/${at}`, title: '报告', sentence: '发展新质生产力。' }],
			created: at,
			updated: at,
			revision: 1,
		}));
		const backup = { format: 'zhudu-backup', version: 2, exported: '', notes: all, ownTerms: [], settings: {} };
		await chrome.runtime.sendMessage({ call: 'backup.import', request: { backup } });
	}, count);
	await notebook.close();
}

async function importPack(launched: Launched, size: number): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'zhudu-bench-'));
	try {
		const file = join(folder, 'bench-pack.json');
		writeFileSync(file, madeUpPack(size));
		const notebook = await openOwnPage(launched, 'notebook.html#/packs');
		const chooser = await until('the packs', () => notebook.$('.import input[type=file]'));
		await (chooser as ElementHandle<HTMLInputElement>).uploadFile(file);
		await until('the check', () => notebook.$('.import .primary'), { timeout: 300_000 });
		await notebook.$eval('.import .primary', (button) => (button as HTMLElement).click());
		await until('the end', () => isInstalled(notebook), { timeout: 600_000, every: 250 });
		await notebook.close();
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
