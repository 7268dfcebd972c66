import { expect, it } from 'vitest';
import { focusNote, openMore, waitForCard } from '../../scripts/browser/card';
import { settledMarks } from '../../scripts/browser/marks';
import { clickMark, hoverMark } from '../../scripts/browser/pointer';
import { until } from '../../scripts/browser/until';
import { accessibilityFaults } from '../accessibility';
import { TARGET, useSession } from './session';

const session = useSession({ storesNothing: true });
const TERM = '新质生产力';

/** As narrow as a popup gets, and as large as a browser lets it be: where all is looked at, and where what hangs on the room. CSS px. */
const POPUPS = [
	[360, 600, 'all'],
	[800, 600, 'layout'],
] as const;

/** Rows of the glossary that are like those before them, of which there are some hundreds. */
const MORE_ROWS = '.topic li:nth-child(n + 4)';

/** Sections of the notebook, with what is there once they are shown. */
const SECTIONS = [
	['glossary', '.term-row'],
	['term/new-quality-productive-forces', '.split-entry .note textarea'],
	['notes', '.notes'],
	['own', '.column > .button'],
	['packs', '.pack'],
	['settings', '.refusals'],
	['about', '.prose'],
] as const;

/** axe-core reads the same document and styles in either browser, and takes as long for each as two pages to load. */
const LOOKS = TARGET === 'chrome';

it('nothing is found in popup, side panel and card', async ({ skip }) => {
	skip(!LOOKS, 'axe-core looks at them in Chromium');
	const news = await session.open('/articles/harbour');
	await settledMarks(news);
	const popup = await session.openOwn('popup.html', { over: news });
	await popup.waitForSelector('.row-item');
	for (const [width, height, part] of POPUPS) {
		await popup.setViewport({ width, height });
		expect(await accessibilityFaults(popup, { part }), `the popup, ${width} by ${height}`).toEqual([]);
	}
	await popup.type('[role=combobox]', 'xin');
	await popup.waitForSelector('[role=option]');
	expect(await accessibilityFaults(popup), 'its search').toEqual([]);
	await popup.keyboard.press('Enter');
	await popup.waitForSelector('.note textarea');
	expect(await accessibilityFaults(popup), 'its entry').toEqual([]);
	await popup.close();

	const panel = await session.openOwn('sidepanel.html', { over: news });
	await panel.waitForSelector('.row-item');
	expect(await accessibilityFaults(panel), 'the side panel').toEqual([]);
	await panel.close();

	await news.bringToFront();
	await hoverMark(news, TERM);
	const card = await waitForCard(news, TERM);
	await clickMark(news, TERM);
	await card.waitForSelector('.actions');
	expect(await accessibilityFaults(card), 'the card').toEqual([]);
	await focusNote(news, card);
	await openMore(news, card);
	expect(await accessibilityFaults(card), 'the card, with all there is').toEqual([]);
	await news.close();
});

it(`each section of the notebook says in the tab what it is${LOOKS ? ', and nothing is found in it' : ''}`, async () => {
	const notebook = await session.openOwn('notebook.html');
	const titles: string[] = [];
	for (const [section, sign] of SECTIONS) {
		await notebook.evaluate((hash) => {
			location.hash = hash;
		}, `#/${section}`);
		await notebook.waitForSelector(sign);
		const before = titles.at(-1);
		titles.push(
			await until('another title', async () => {
				const title = await notebook.title();
				return title !== before && !title.includes('new-quality') && title;
			}),
		);
		if (LOOKS) expect(await accessibilityFaults(notebook, { without: MORE_ROWS }), section).toEqual([]);
	}
	expect(new Set(titles).size).toBe(SECTIONS.length);
	expect(titles[1]).toContain(TERM);
	await notebook.close();
});

it('a narrow notebook goes back to its place in the list, and to the term that was open', async () => {
	const notebook = await session.openOwn('notebook.html#/glossary');
	await notebook.setViewport({ width: 360, height: 700 });
	await notebook.waitForSelector('.term-row');
	const href = await notebook.evaluate(() => {
		const row = document.querySelectorAll<HTMLAnchorElement>('.term-row')[60]!;
		row.scrollIntoView({ block: 'center' });
		row.focus();
		return row.getAttribute('href');
	});
	const topOfFocus = () => notebook.evaluate(() => document.activeElement!.getBoundingClientRect().top);
	// Rows around it are laid out only now, and may move it.
	let before = Number.NaN;
	await until('the list to stand', async () => {
		const top = await topOfFocus();
		const isStill = top === before;
		before = top;
		return isStill;
	});
	await notebook.keyboard.press('Enter');
	await notebook.waitForSelector('.split-entry .note textarea');
	await notebook.click('.split-back');
	await until('the focus on the row', () =>
		notebook.evaluate((wanted) => document.activeElement?.getAttribute('href') === wanted, href),
	);
	await until('its place in the window', async () => Math.abs((await topOfFocus()) - before) < 60);
	await notebook.close();
});

it('going backwards by the keyboard, nothing that has the focus lies under the head of the notebook', async () => {
	const notebook = await session.openOwn('notebook.html#/settings');
	await notebook.setViewport({ width: 360, height: 500 });
	await notebook.waitForSelector('.backup .button');
	await notebook.focus('.backup .button');
	const covered = new Set<string>();
	for (let step = 0; step < 25; step++) {
		await notebook.keyboard.down('Shift');
		await notebook.keyboard.press('Tab');
		await notebook.keyboard.up('Shift');
		const under = await notebook.evaluate(() => {
			const focused = document.activeElement!;
			const head = document.querySelector('.notebook-head')!;
			const isUnder = focused.getBoundingClientRect().top < head.getBoundingClientRect().bottom - 1;
			return isUnder && !head.contains(focused) && !focused.matches('.skip, body') ? focused.outerHTML : null;
		});
		if (under) covered.add(under);
	}
	expect([...covered]).toEqual([]);
	await notebook.close();
});
