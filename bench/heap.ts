import type { Page } from 'puppeteer-core';
import { giveOrder, openInWorld } from './world-page';

/** Bytes of JavaScript heap that a page's marks take, after garbage collection. Chromium only. */
export async function measureHeap(page: Page, url: string): Promise<number> {
	await openInWorld(page, url);
	const cdp = await page.createCDPSession();
	const used = async () => {
		await cdp.send('HeapProfiler.collectGarbage');
		return (await cdp.send('Runtime.getHeapUsage')).usedSize;
	};
	const before = await used();
	await giveOrder(page, { contestant: 'zhudu', labels: [], madeUp: 0, keep: true });
	const after = await used();
	await cdp.detach();
	return after - before;
}
