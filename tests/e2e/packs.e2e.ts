import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { openOwnPage } from '../../scripts/browser/pages';
import { until } from '../../scripts/browser/until';
import { startBrowser, TARGET, useSession } from './session';

const session = useSession();
const folder = mkdtempSync(join(tmpdir(), 'zhudu-packs-'));

it('a table becomes a pack: chosen, looked at, installed, switched off, removed', async () => {
	const notebook = await session.openOwn('notebook.html#/packs');
	await choose(notebook, '芯片.csv', '试光膜,testfilm,一种感光材料。,试膜|film\n晶圆盘,wafer plate\n');
	await press(notebook, '.import .primary');
	await shown(notebook, '.pack[data-state=ready] h2', '芯片');
	expect(await texts(notebook, '.pack')).toContainEqual(expect.stringMatching(/芯片.*2/s));

	const popup = await session.openOwn('popup.html');
	await popup.waitForSelector('[role=combobox]');
	await popup.type('[role=combobox]', 'testfilm');
	await shown(popup, '.hit', '试光膜');
	await shown(popup, '.hit .pack-badge', '芯片');
	await popup.keyboard.press('Enter');
	await shown(popup, '.entry .pack-badge', '芯片');
	await popup.close();

	const isOn = () =>
		notebook.$$eval('.pack [role=switch]', (all) => all.map((one) => (one as HTMLInputElement).checked));
	const before = await isOn();
	await notebook.$$eval('.pack [role=switch]', (all) => (all[1] as HTMLElement).click());
	await until('the switch', async () => (await isOn())[1] === !before[1]);
	await press(notebook, '.pack .button');
	await press(notebook, '.question .primary');
	await until('no pack of the reader’s', async () => !(await texts(notebook, '.pack')).join().includes('芯片'));
});

it('a file with faults names their lines, and nothing is stored of it', async () => {
	const notebook = await session.openOwn('notebook.html#/packs');
	const file = `{"format": "zhudu-pack", "version": 1, "pack": {"id": "odd", "title": "Odd"}, "terms": [
{"prefLabel": "算力"},
{"prefLabel": ""}
]}`;
	await choose(notebook, 'odd.json', file);
	const [fault] = await until('the faults', async () => nonEmpty(await texts(notebook, '.import .failure li')));
	expect(fault).toMatch(/3.*2.*prefLabel/s);
	await choose(notebook, 'newer.json', '{"format": "zhudu-pack", "version": 9, "terms": []}');
	await shown(notebook, '.import .failure li', 'pack format 9');
	expect((await texts(notebook, '.pack')).join()).not.toContain('Odd');
});

it('an import outlives the background, and one whose page is closed is cleared and told of', async () => {
	const launched = await startBrowser({ prefs: { 'extensions.background.idle.timeout': 3000 } });
	try {
		const notebook = await openOwnPage(launched, 'notebook.html#/packs');
		await choose(notebook, 'large.csv', table(8_000));
		await begin(notebook);
		if (TARGET === 'chrome') {
			const worker = launched.browser.targets().find((one) => one.type() === 'service_worker');
			await (await worker?.worker())?.close();
		}
		await until('the end', async () => (await texts(notebook, '.pack[data-state=ready]')).join().includes('large'), {
			timeout: 120_000,
		});
		expect((await texts(notebook, '.pack')).join()).toContain('8000');
		await until('the next import to be possible', async () => (await notebook.$('.import progress')) === null);

		await choose(notebook, 'second.csv', table(8_000));
		await begin(notebook);
		await notebook.close({ runBeforeUnload: false });
		const again = await openOwnPage(launched, 'notebook.html#/packs');
		await shown(again, '.pack[data-state=interrupted]', 'second');
		await press(again, '.pack[data-state=interrupted] .button');
		await until('nothing of it', async () => !(await texts(again, '.pack')).join().includes('second'));
	} finally {
		await launched.browser.close();
	}
});

it('an import that is stopped leaves nothing', async () => {
	const notebook = await session.openOwn('notebook.html#/packs');
	await choose(notebook, 'stopped.csv', table(20_000));
	await begin(notebook);
	await press(notebook, '.import .row .button');
	await until('the end', async () => (await notebook.$('.import progress')) === null);
	await until('nothing of it', async () => !(await texts(notebook, '.pack')).join().includes('stopped'));
});

function table(rows: number): string {
	return Array.from({ length: rows }, (_, at) => `词条${at},term ${at},第${at}个词的意思。`).join('\n');
}

async function choose(notebook: Page, name: string, content: string): Promise<void> {
	const path = join(folder, name);
	writeFileSync(path, content);
	const chooser = await until('the packs', () => notebook.$('.import input[type=file]'));
	await (chooser as ElementHandle<HTMLInputElement>).uploadFile(path);
}

async function press(page: Page, selector: string): Promise<void> {
	await until(selector, () => page.$(selector));
	await page.$eval(selector, (button) => (button as HTMLElement).click());
}

async function begin(notebook: Page): Promise<void> {
	await press(notebook, '.import .primary');
	await until('the first slices', () => hasBegun(notebook));
}

async function hasBegun(notebook: Page): Promise<boolean> {
	return notebook.$$eval('.import progress[value]', (bars) =>
		bars.some((bar) => (bar as HTMLProgressElement).value > 0),
	);
}

const texts = (page: Page, selector: string) => page.$$eval(selector, (all) => all.map((one) => one.textContent ?? ''));

const shown = (page: Page, selector: string, text: string) =>
	until(`“${text}” in ${selector}`, async () => (await texts(page, selector)).some((one) => one.includes(text)));

function nonEmpty<T>(list: T[]): T[] | null {
	return list.length > 0 ? list : null;
}
