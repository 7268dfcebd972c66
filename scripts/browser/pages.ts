import type { Page } from 'puppeteer-core';
import type { Launched } from './launch';
import { preparePage } from './marks';
import { until } from './until';

/** Opens a news page in a tab of its own; `onBlank` gets the tab before anything is loaded. */
export async function openPage(
	{ browser }: Launched,
	url: string,
	onBlank: (page: Page) => void = () => {},
): Promise<Page> {
	const page = await browser.newPage();
	onBlank(page);
	await preparePage(page);
	await visit(page, url);
	return page;
}

/** Goes to a web page. Firefox reports a failure where only a frame of the page has an address that cannot be reached. */
export async function visit(page: Page, url: string): Promise<void> {
	await page.goto(url, { waitUntil: 'load', timeout: 60_000 }).catch(async (error: Error) => {
		if (!error.message.includes('Address rejected')) throw error;
		await until(`${url} to load`, () =>
			page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url),
		);
	});
}

/** Opens a page of the extension (`notebook.html`) in a tab or a window; with `over`, that news page stays the active tab. */
export async function openOwnPage(
	launched: Launched,
	path: string,
	{ over, type = 'tab' }: { over?: Page; type?: 'tab' | 'window' } = {},
): Promise<Page> {
	await over?.bringToFront();
	const page = await launched.browser.newPage({ type, background: over !== undefined });
	const arrival = page.goto(launched.base + path).catch(() => null);
	if (launched.target === 'chrome') await arrival; // Firefox never reports that a page of an extension has loaded
	await until(`${path} to load`, () =>
		page.evaluate(() => document.readyState === 'complete' && location.href !== 'about:blank'),
	);
	return page;
}
