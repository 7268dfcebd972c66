import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { typeNote, waitForCard } from '../../scripts/browser/card';
import { readMarks, settledMarks, waitForMark } from '../../scripts/browser/marks';
import { clickMark, hoverMark } from '../../scripts/browser/pointer';
import { until } from '../../scripts/browser/until';
import { useSession } from './session';

const session = useSession();
const TERM = '新质生产力';

const shows = (page: Page, text: string) =>
	until(`“${text}” in ${page.url()}`, () => page.evaluate((wanted) => document.body.innerText.includes(wanted), text));

async function search(popup: Page, query: string) {
	await popup.waitForSelector('[role=combobox]');
	await popup.type('[role=combobox]', query);
}

async function openPopup(path: string) {
	const page = await session.open(path);
	await settledMarks(page);
	const popup = await session.openOwn('popup.html', { over: page });
	return { page, popup };
}

describe('the popup', () => {
	it('lists the terms of the page in reading order, each with its count', async () => {
		const { popup } = await openPopup('/hard/csp');
		await shows(popup, TERM);
		const text = await popup.evaluate(() => document.body.innerText);
		const order = [TERM, '人工智能', '高质量发展'].map((term) => text.indexOf(term));
		expect(order).toEqual([...order].sort((a, b) => a - b));
		expect(order).not.toContain(-1);
	});

	it('finds words of the dictionary, below the glossary’s, and shows one with its characters', async () => {
		const popup = await session.openOwn('popup.html');
		await search(popup, '企业家');
		const words = () => popup.$$eval('[role=group] .hit', (rows) => rows.map((row) => row.textContent));
		await until('the word', async () => (await words())[0]?.includes('entrepreneur'));
		await popup.$eval('[role=group] .hit', (row) => (row as HTMLElement).click());
		await shows(popup, 'qǐ yè jiā');
		await shows(popup, 'CC-CEDICT');
		await popup.$eval('.characters button', (button) => (button as HTMLElement).click());
		await shows(popup, 'qǐ');
		await popup.close();
	});

	it.each([280, 320, 360])('fits a window of %i px, with a mouse', async (width) => {
		const { popup } = await openPopup('/hard/csp');
		await popup.setViewport({ width, height: 640 });
		await popup.waitForSelector('.row-item');
		expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
	});

	it('counts the whole of a long page, and shows a place that was far away', async () => {
		const { page, popup } = await openPopup('/generated/large?mb=0.4');
		const text = await page.evaluate(() => document.body.textContent ?? '');
		const expected = [TERM, '人工智能', '科技成果转化', '高质量发展'].map(
			(term) => [term, text.split(term).length - 1] as const,
		);
		expect(expected.every(([, count]) => count > 200)).toBe(true);
		const rows = () =>
			popup.$$eval('.row-item', (items) =>
				items.map((item) => [
					item.querySelector('.row-label')?.textContent,
					Number.parseInt(item.querySelector('.row-count')?.textContent ?? '', 10),
				]),
			);
		await until('every count', async () => {
			const seen = Object.fromEntries(await rows());
			return expected.every(([term, count]) => seen[term] === count);
		});
		for (let time = 0; time < 25; time++) {
			await popup.$$eval('.row-count', (counts) => (counts.at(-1) as HTMLElement).click());
		}
		await until('the place', () => page.evaluate(() => scrollY > 2 * innerHeight));
	});

	it('lists the terms of frames too', async () => {
		const { popup } = await openPopup('/hard/frames');
		await shows(popup, '科技创新');
	});

	it('says so on a page without terms', async () => {
		const page = await session.open('/nothing-here');
		const popup = await session.openOwn('popup.html', { over: page });
		await until('some words', () => popup.evaluate(() => document.body.innerText.trim().length > 20));
		expect(session.faults(page).filter((fault) => !fault.includes('404'))).toEqual([]);
	});

	it('answers in the script that the reader chose, at once', async () => {
		const popup = await session.openOwn('popup.html');
		const notebook = await session.openOwn('notebook.html#/settings');
		await notebook.waitForSelector('input[value="zh-Hant"]');
		const choose = (language: string) =>
			notebook.evaluate((value) => document.querySelector<HTMLElement>(`input[value="${value}"]`)?.click(), language);
		const goTo = (section: string) =>
			notebook.evaluate((hash) => {
				location.hash = hash;
			}, `#/${section}`);
		await choose('zh-Hant');
		await goTo('glossary');
		await shows(notebook, '新質生產力');
		await search(popup, 'xzscl');
		await shows(popup, '新質生產力');
		await goTo('settings');
		await notebook.waitForSelector('input[value="auto"]');
		await choose('auto');
		await shows(popup, TERM);
	});

	it('finds by the text of a note', async () => {
		const page = await session.open('/articles/opinion');
		await hoverMark(page, '泡沫化');
		const card = await waitForCard(page, '泡沫化');
		await clickMark(page, '泡沫化');
		await typeNote(page, card, '瓷砖店的招牌');
		const popup = await session.openOwn('popup.html');
		await search(popup, '瓷砖店');
		await shows(popup, '泡沫化');
	});

	it('opens an entry from the search', async () => {
		const popup = await session.openOwn('popup.html');
		await search(popup, 'xzscl');
		await shows(popup, TERM);
		await popup.keyboard.press('Enter');
		await until('the entry', () => popup.evaluate((term) => document.querySelector('h1')?.textContent === term, TERM));
	});

	it('turns marks off on this site, and on again', async () => {
		const { page, popup } = await openPopup('/hard/dark');
		const toggle = () => popup.evaluate(() => document.querySelector<HTMLElement>('[role=switch]:enabled')?.click());
		await until('the switch', () => popup.$('[role=switch]:enabled'));
		await toggle();
		await until('no marks', async () => (await readMarks(page)).length === 0);
		await toggle();
		await waitForMark(page, TERM);
	});
});

describe('the side panel', () => {
	it('follows the tab', async () => {
		const first = await session.open('/hard/csp');
		const second = await session.open('/articles/semiconductor');
		const panel = await session.openOwn('sidepanel.html', { over: first });
		await shows(panel, TERM);
		await second.bringToFront();
		await until('the terms of the other tab', () =>
			panel.evaluate(() => /积体电路|積體電路|集成电路/.test(document.body.innerText)),
		);
	});
});

describe('the notebook', () => {
	it('shows the whole glossary', async () => {
		const notebook = await session.openOwn('notebook.html#/glossary');
		await shows(notebook, TERM);
		const terms = await until('at least 120 entries', () =>
			notebook.evaluate(() => {
				const links = document.querySelectorAll('main a[href^="#/term/"], main li button');
				return links.length >= 120 && links.length;
			}),
		);
		expect(terms).toBeGreaterThanOrEqual(120);
	});

	it('fits a window of 320 px in each of its sections', async () => {
		const notebook = await session.openOwn('notebook.html#/about');
		await notebook.setViewport({ width: 320, height: 700 });
		for (const section of ['glossary', 'notes', 'own', 'packs', 'settings', 'about']) {
			await notebook.evaluate((hash) => {
				location.hash = hash;
			}, `#/${section}`);
			await notebook.waitForSelector(`a[href="#/${section}"][aria-current=page]`);
			await notebook.waitForSelector('main input, main button, main p');
			const room = await notebook.evaluate(() => {
				const { scrollWidth, clientWidth } = document.documentElement;
				return clientWidth - scrollWidth; // that of a scroll bar is kept free
			});
			expect(room, section).toBeGreaterThanOrEqual(0);
		}
	});

	it('is where the browser’s own way to the options leads', async () => {
		const own = await session.openOwn('popup.html');
		await own.evaluate(async () => {
			const { browser: ours, chrome } = globalThis as unknown as { browser?: typeof browser; chrome: typeof browser };
			await (ours ?? chrome).runtime.openOptionsPage();
		});
		const opened = await until('the notebook', async () => {
			for (const page of await session.launched.browser.pages()) {
				const address = await page.evaluate(() => location.pathname).catch(() => ''); // it may have gone
				if (address === '/notebook.html') return page;
			}
			return null;
		});
		await opened.close();
	});

	it('keeps a setting', async () => {
		const notebook = await session.openOwn('notebook.html#/settings');
		await until('the settings', () => notebook.$('select, input'));
		expect(await notebook.evaluate(() => document.querySelectorAll('main select, main input').length)).toBeGreaterThan(
			2,
		);
	});
});
