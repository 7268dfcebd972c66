import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { clickInCard, waitForCard } from '../../scripts/browser/card';
import { readMarks, settledMarks, waitForMark } from '../../scripts/browser/marks';
import { clickMark, hoverMark } from '../../scripts/browser/pointer';
import { until } from '../../scripts/browser/until';
import { useSession } from './session';

const session = useSession();
const TERM = '新质生产力';

const texts = async (page: Page) => (await settledMarks(page)).map(({ text }) => text);
const setSettings = (own: Page, patch: object) =>
	own.evaluate(async (wanted) => {
		const { storage } = (globalThis as unknown as { chrome: typeof import('wxt/browser').browser }).chrome;
		const { settings } = await storage.local.get('settings');
		await storage.local.set({ settings: { ...(settings as object), ...wanted } });
	}, patch);

describe('only the first of each term', () => {
	it('on the page, also while it changes; below each heading; every time again', async () => {
		const page = await session.open('/articles/harbour');
		// The second is in doubt until the segmenter has answered.
		await until('both marks', async () => (await readMarks(page)).filter(({ text }) => text === TERM).length > 1);
		const all = await texts(page);
		const own = await session.openOwn('notebook.html#/settings', { over: page });
		const marked = (wanted: (now: string[]) => boolean) =>
			until('marks as they are wanted', async () => wanted((await readMarks(page)).map(({ text }) => text)));
		await setSettings(own, { marksOf: 'first-on-page' });
		await marked((now) => now.length > 0 && now.length === new Set(now).size && now.length < all.length);
		const once = await texts(page);
		// Of two labels of one term only the first is there.
		expect(all).toEqual(expect.arrayContaining(once));
		expect(once[0]).toBe(all[0]);
		// A new first one takes the mark of what was the first.
		await page.evaluate((term) => {
			const first = document.createElement('div');
			first.id = 'first';
			first.innerHTML = `<p>发展${term}。</p><h2>又</h2><p>发展${term}。</p>`;
			document.body.prepend(first);
			scrollTo(0, 0);
		}, TERM);
		const count = (now: string[]) => now.filter((text) => text === TERM).length;
		await marked((now) => now[0] === TERM && count(now) === 1);
		// Before the heading, below it, and in the article.
		await setSettings(own, { marksOf: 'first-in-section' });
		await marked((now) => count(now) === 3);
		await setSettings(own, { marksOf: 'first-on-page' });
		await page.evaluate(() => document.getElementById('first')?.remove());
		await marked((now) => now.join() === once.join());
		await setSettings(own, { marksOf: 'every' });
		await marked((now) => now.join() === all.join());
	});
});

describe('a term that is known', () => {
	it('is marked in no tab any more, and in both again once it is new', async () => {
		const [one, other] = [await session.open('/articles/harbour'), await session.open('/articles/opinion')];
		for (const page of [one, other]) {
			await page.bringToFront();
			await waitForMark(page, TERM);
		}
		const own = await session.openOwn('notebook.html', { over: other });
		const say = (knowledge: string) =>
			own.evaluate(async (wanted) => {
				const { runtime } = (globalThis as unknown as { chrome: typeof import('wxt/browser').browser }).chrome;
				const search = { call: 'search', request: { query: '新质生产力', limit: 1 } };
				const { value } = await runtime.sendMessage(search);
				const [{ id }] = value.hits;
				return runtime.sendMessage({ call: 'knowledge.set', request: { term: id, knowledge: wanted } });
			}, knowledge);
		expect(await say('known')).toEqual({ ok: true, value: 'new' });
		for (const page of [one, other]) {
			await page.bringToFront();
			await until('no mark', async () => !(await readMarks(page)).some(({ text }) => text === TERM));
			expect((await texts(page)).length).toBeGreaterThan(0);
		}
		await other.reload();
		expect(await texts(other)).not.toContain(TERM);
		expect(await say('new')).toEqual({ ok: true, value: 'known' });
		for (const page of [one, other]) {
			await page.bringToFront();
			await waitForMark(page, TERM);
		}
	});

	it('is said in the popup, which shows it apart, and in the card by a key; the notebook lists it', async () => {
		const page = await session.open('/articles/harbour');
		await waitForMark(page, TERM);
		const popup = await session.openOwn('popup.html', { over: page });
		const isMarked = async () => (await readMarks(page)).some(({ text }) => text === TERM);
		const rows = () => popup.$$eval('.row-item .row-label', (all) => all.map((row) => row.textContent));
		const know = () =>
			popup.$$eval(
				'.row-item',
				(all, term) => {
					const row = all.find((one) => one.querySelector('.row-label')?.textContent === term);
					row?.querySelector<HTMLElement>('.row-know')?.click();
				},
				TERM,
			);
		await until('its row', async () => (await rows()).includes(TERM));
		await know();
		await until('no mark, no row', async () => !(await isMarked()) && !(await rows()).includes(TERM));
		expect(await popup.$eval('.known-here', (fold) => fold.textContent)).toContain(TERM);
		await popup.$eval('.undo-bar button', (button) => (button as HTMLElement).click());
		await until('the mark, and the row', async () => (await isMarked()) && (await rows()).includes(TERM));
		await know();
		await popup.waitForSelector('.known-here summary');
		await popup.close();

		const notebook = await session.openOwn('notebook.html#/glossary');
		await notebook.waitForSelector('.filters select');
		await notebook.$$eval('.filters select', (all) => {
			const filter = all.at(-1) as HTMLSelectElement;
			filter.value = 'known';
			filter.dispatchEvent(new Event('change', { bubbles: true }));
		});
		await until('the one that is known', async () => (await notebook.$$('.term-row')).length === 1);
		await notebook.$$eval('.glossary .segments button', (all) => (all[0] as HTMLElement).click());
		await until('none left', async () => (await notebook.$$('.term-row')).length === 0);
		await notebook.close();

		await page.bringToFront();
		await waitForMark(page, TERM);
		await hoverMark(page, TERM);
		const card = await waitForCard(page, TERM);
		await clickMark(page, TERM);
		await clickInCard(page, card, 'h1');
		await page.keyboard.press('k');
		await until('no mark', async () => !(await isMarked()));
		await page.keyboard.press('k');
		await until('the mark again', isMarked);
	});
});
