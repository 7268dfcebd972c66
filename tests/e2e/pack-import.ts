import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { until } from '../../scripts/browser/until';

const folder = mkdtempSync(join(tmpdir(), 'zhudu-packs-'));

/** A table of so many made-up terms. */
export function table(rows: number): string {
	return Array.from({ length: rows }, (_, at) => `词条${at},term ${at},第${at}个词的意思。`).join('\n');
}

/** Chooses a file of this content for an import, in the notebook’s packs. */
export async function choose(notebook: Page, name: string, content: string): Promise<void> {
	const path = join(folder, name);
	writeFileSync(path, content);
	const chooser = await until('the packs', () => notebook.$('.import input[type=file]'));
	await (chooser as ElementHandle<HTMLInputElement>).uploadFile(path);
}

export async function press(page: Page, selector: string): Promise<void> {
	await until(selector, () => page.$(selector));
	await page.$eval(selector, (button) => (button as HTMLElement).click());
}

/** Begins an import, and waits until some of it is done. */
export async function begin(notebook: Page): Promise<void> {
	await press(notebook, '.import .primary');
	await until('the first slices', () => hasBegun(notebook));
}

async function hasBegun(notebook: Page): Promise<boolean> {
	return notebook.$$eval('.import progress[value]', (bars) =>
		bars.some((bar) => (bar as HTMLProgressElement).value > 0),
	);
}

export const texts = (page: Page, selector: string) =>
	page.$$eval(selector, (all) => all.map((one) => one.textContent ?? ''));

export const shown = (page: Page, selector: string, text: string) =>
	until(`“${text}” in ${selector}`, async () => (await texts(page, selector)).some((one) => one.includes(text)));
