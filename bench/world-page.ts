import type { Page } from 'puppeteer-core';
import type { Order, Outcome } from './world/order';

/** Opens a page and waits for the benchmark's content script in it, and until the browser has come to rest. */
export async function openInWorld(page: Page, url: string): Promise<void> {
	await loadInWorld(page, url);
	await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2_000 })));
}

/** Opens a page and waits for the benchmark's content script in it: enough where no time is measured. */
export async function loadInWorld(page: Page, url: string): Promise<void> {
	await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
	await page.waitForSelector('[data-bench]', { timeout: 60_000 });
	await allowNames(page);
}

/** tsx names inner functions through a helper, which pages are given here. */
export async function allowNames(page: Page): Promise<void> {
	await page.evaluate('globalThis.__name = (named) => named');
}

/** Gives an order to the content script and waits for what came of it. */
export async function giveOrder(page: Page, order: Order): Promise<Outcome> {
	const outcome = await page.evaluate(
		(sent) =>
			new Promise<Outcome | { error: string }>((resolve) => {
				const hear = ({ data }: MessageEvent<{ outcome?: Outcome | { error: string } }>) => {
					if (!data.outcome) return;
					removeEventListener('message', hear);
					resolve(data.outcome);
				};
				addEventListener('message', hear);
				postMessage({ order: sent }, '*');
			}),
		order,
	);
	if ('error' in outcome) throw new Error(`${order.contestant}: ${outcome.error}`);
	return outcome;
}
