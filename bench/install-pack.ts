import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, ElementHandle, Page } from 'puppeteer-core';
import type { Launched } from '../scripts/browser/launch';
import { openOwnPage } from '../scripts/browser/pages';
import { until } from '../scripts/browser/until';
import type { Figure } from './results';
import { madeUpLabels } from './world/made-up-labels';

/** Characters of the labels; which they are does not matter to the storage. */
const CHARACTERS = '数据安全产业创新金融科技能源交通教育医疗环境材料信息网络市场政策制造服务投资消费贸易农业文化';

/** Milliseconds between two looks at the heap. */
const LOOK = 250;

/** Imports a made-up pack of so many terms as a reader does, and removes it; the browser is to be a fresh one. */
export async function measureInstall(launched: Launched, size: number): Promise<Figure[]> {
	const folder = mkdtempSync(join(tmpdir(), 'zhudu-bench-'));
	const file = join(folder, 'bench-pack.json');
	writeFileSync(file, madeUpPack(size));
	try {
		const notebook = await openOwnPage(launched, 'notebook.html#/packs');
		const chooser = await until('the packs', () => notebook.$('.import input[type=file]'));
		const begun = Date.now();
		await (chooser as ElementHandle<HTMLInputElement>).uploadFile(file);
		await shown(notebook, '.import .primary');
		const checked = Date.now();
		const watch = launched.target === 'chrome' ? await watchWorker(launched) : await watchPage(notebook);
		await notebook.$eval('.import .primary', (button) => (button as HTMLElement).click());
		await until('the end', () => isInstalled(notebook), { timeout: 600_000, every: LOOK });
		const installed = Date.now();
		const { longest, heap } = await watch.end();
		const removing = Date.now();
		await notebook.$eval('.pack .button', (button) => (button as HTMLElement).click());
		await shown(notebook, '.question .primary');
		await notebook.$eval('.question .primary', (button) => (button as HTMLElement).click());
		await until('the removal', async () => !(await isInstalled(notebook)), { timeout: 600_000, every: LOOK });
		const figure = (what: string, value: number, unit: string, atMost: number | null = null): Figure => ({
			browser: launched.target,
			what: `pack of ${size.toLocaleString('en')} terms: ${what}`,
			value,
			unit,
			atMost,
		});
		return [
			figure('read and checked', (checked - begun) / 1000, 's'),
			figure('installed', (installed - checked) / 1000, 's'),
			figure('longest task of the background', longest, 'ms', 50),
			...(heap === null ? [] : [figure('heap of the background at most', heap / 2 ** 20, 'MiB', 200)]),
			figure('removed', (Date.now() - removing) / 1000, 's'),
		];
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** A pack of so many made-up terms, as a file. */
export function madeUpPack(size: number): string {
	const terms = madeUpLabels(size, CHARACTERS).map((label, at) =>
		JSON.stringify({
			id: `term-${at}`,
			prefLabel: { zh: label, en: `made-up term ${at}` },
			altLabel: { en: [`MT${at}`] },
			definition: {
				zh: `第${at}个编造的词，用来看安装要多少时间。`.repeat(2),
				en: 'A term that nobody uses. '.repeat(3).trim(),
			},
		}),
	);
	const pack = '{"id": "bench", "title": "Bench"}';
	return `{"format": "zhudu-pack", "version": 1, "pack": ${pack}, "terms": [\n${terms.join(',\n')}\n]}\n`;
}

interface Watch {
	/** Milliseconds between two turns of the event loop at most, and bytes of heap at most where that can be told. */
	end(): Promise<{ longest: number; heap: number | null }>;
}

/** Looks at how long the background does not come round, in the background itself. */
async function watchWorker({ browser }: Launched): Promise<Watch> {
	const target = await browser.waitForTarget((one) => one.type() === 'service_worker');
	const worker = (await target.worker())!;
	await worker.evaluate(beginTicking);
	const client: CDPSession = worker.client;
	let heap = 0;
	const look = async () => {
		const { usedSize, backingStorageSize = 0 } = await client.send('Runtime.getHeapUsage');
		heap = Math.max(heap, usedSize + backingStorageSize);
	};
	await look();
	const looking = setInterval(() => void look().catch(() => {}), LOOK);
	return {
		async end() {
			clearInterval(looking);
			return { longest: await worker.evaluate(endTicking), heap };
		},
	};
}

/** In Firefox all pages of an extension, the background among them, share a thread: what holds up one holds up the other. */
async function watchPage(notebook: Page): Promise<Watch> {
	await notebook.evaluate(beginTicking);
	return { end: async () => ({ longest: await notebook.evaluate(endTicking), heap: null }) };
}

function beginTicking(): void {
	const state = globalThis as unknown as { benchLongest: number; benchTicking: boolean };
	state.benchLongest = 0;
	state.benchTicking = true;
	const { port1, port2 } = new MessageChannel();
	let last = performance.now();
	port1.onmessage = () => {
		const now = performance.now();
		state.benchLongest = Math.max(state.benchLongest, now - last);
		last = now;
		if (state.benchTicking) port2.postMessage(null);
	};
	port2.postMessage(null);
}

function endTicking(): number {
	const state = globalThis as unknown as { benchLongest: number; benchTicking: boolean };
	state.benchTicking = false;
	return state.benchLongest;
}

const shown = (page: Page, selector: string) =>
	until(selector, () => page.$(selector), { timeout: 300_000, every: LOOK });

/** Whether the made-up pack is there and pages are read with it, as the notebook tells. */
export function isInstalled(notebook: Page): Promise<boolean> {
	return notebook.evaluate(() => {
		const names = [...document.querySelectorAll('.pack[data-state=ready] h2')];
		return names.some(({ textContent }) => textContent === 'Bench') && !document.querySelector('.import progress');
	});
}
