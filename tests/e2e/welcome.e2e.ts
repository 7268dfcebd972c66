import { expect, it } from 'vitest';
import { readMarks, settledMarks, waitForMark } from '../../scripts/browser/marks';
import { until } from '../../scripts/browser/until';
import { accessibilityFaults } from '../accessibility';
import { useSession } from './session';

const session = useSession({ installs: true });
const TERM = '新质生产力';

it('on install the welcome is opened, behind the page that is open; its sentence can be tried, its choices hold', async () => {
	const page = await session.open('/articles/harbour');
	await waitForMark(page, TERM);
	const welcome = await until('the welcome', async () => {
		for (const one of await session.launched.browser.pages()) {
			// Firefox does not tell the address of an extension's page.
			if ((await one.evaluate(() => location.pathname).catch(() => '')) === '/welcome.html') return one;
		}
		return null;
	});
	expect(await page.evaluate(() => document.visibilityState)).toBe('visible');
	await welcome.bringToFront();
	await welcome.waitForSelector('.try-term');
	await welcome.hover('.try-term');
	await until('what it means', () =>
		welcome.evaluate((term) => document.querySelector('.try-card h1')?.textContent?.includes(term), TERM),
	);
	expect(await accessibilityFaults(welcome)).toEqual([]);
	await welcome.click('.welcome input[name=language][value=zh-Hant]');
	await until('another language', () => welcome.evaluate(() => document.documentElement.lang === 'zh-Hant'));
	await welcome.click('.welcome input[name=language][value=en]');
	await until('English again', () => welcome.evaluate(() => document.documentElement.lang === 'en'));
	await welcome.close();
});

it('where the reader wants it on click only, pages are read on click, and always on sites that they add', async () => {
	const notebook = await session.openOwn('notebook.html#/settings');
	await notebook.waitForSelector('input[name=reach][value=on-click]');
	await notebook.click('input[name=reach][value=on-click]');
	const page = await session.open('/articles/harbour');
	const popup = await session.openOwn('popup.html', { over: page });
	await popup.waitForSelector('.page-state .primary');
	expect(await readMarks(page)).toEqual([]);
	await popup.$eval('.page-state .primary', (button) => (button as HTMLElement).click());
	await waitForMark(page, TERM);
	await popup.waitForSelector('.row-item');
	await popup.close();

	await page.reload();
	const again = await session.openOwn('popup.html', { over: page });
	await again.waitForSelector('.page-state .primary');
	expect(await readMarks(page)).toEqual([]);
	await again.$eval('.page-state .button:not(.primary)', (button) => (button as HTMLElement).click());
	await waitForMark(page, TERM);
	await again.close();
	await page.reload();
	expect((await settledMarks(page)).length).toBeGreaterThan(0);

	await notebook.bringToFront();
	await notebook.waitForSelector('[aria-labelledby=sites-on] button');
	await notebook.click('[aria-labelledby=sites-on] button');
	await page.bringToFront();
	await until('no marks', async () => (await readMarks(page)).length === 0);
	await notebook.bringToFront();
	await notebook.click('input[name=reach][value=everywhere]');
	await page.bringToFront();
	await waitForMark(page, TERM);
	await notebook.close();
});
