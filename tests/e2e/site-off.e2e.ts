import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readMarks, settledMarks, waitForMark } from '../../scripts/browser/marks';
import { until } from '../../scripts/browser/until';
import { within } from '../../scripts/browser/within';
import { onlyIn } from './only-in';
import { servePages } from './serve-pages';
import { useSession } from './session';
import { writeStored } from './stored';

const session = useSession();
const PAGES = {
	first: '<p>发展新质生产力。</p><a id="next" href="/second">下一页</a>',
	second: '<p>第二页：新质生产力。</p>',
	frames: `<p>正文：新质生产力。</p><iframe id="srcdoc" srcdoc="<p>内框：新质生产力。</p>"></iframe>
		<iframe id="sandbox" sandbox srcdoc="<p>内框：新质生产力。</p>"></iframe>
		<iframe id="nested" srcdoc="<iframe srcdoc='<p>内框：新质生产力。</p>'></iframe>"></iframe><iframe id="blank"></iframe>
		<script>
			blank.contentDocument.body.innerHTML = '<p>白框：新质生产力。</p>';
			const src = location.href.replace('127.0.0.1', 'localhost').replace('frames', 'second');
			// The second is not told whose page it is in.
			for (const referrerPolicy of ['', 'no-referrer'])
				document.body.append(Object.assign(document.createElement('iframe'), { referrerPolicy, src }));
			document.body.append(Object.assign(document.createElement('object'), { data: src }));
		</script>`,
};

let server: Awaited<ReturnType<typeof servePages>>;
beforeAll(async () => {
	const served = Object.entries(PAGES).map(
		([name, html]) =>
			[
				`/${name}`,
				{ bytes: Buffer.from(`<!doctype html><meta charset="utf-8"><title></title>${html}`), charset: 'utf-8' },
			] as const,
	);
	server = await servePages(new Map(served));
});
afterAll(() => server.close());

/** Every frame's marks. */
async function allMarks(page: Page): Promise<string[]> {
	const marks = await Promise.all(page.frames().map((frame) => readMarks(frame).catch(() => [])));
	return marks.flat().map(({ text }) => text);
}

/** The page with all its frames: of one in twenty the driver never hears of the last frame's world, and is shown it anew. */
async function openFrames(): Promise<Page> {
	const page = await session.open(`${server.url}/frames`);
	const worlds = Promise.all(page.frames().map((frame) => frame.evaluate(() => true)));
	if (await within('the worlds of all frames', 10_000, worlds).catch(() => false)) return page;
	await page.close();
	return openFrames();
}

it('a site that is off is off in the frames within it, whosever they are', async () => {
	const own = await session.openOwn('notebook.html#/about');
	const page = await openFrames();
	await until('marks everywhere', async () => (await allMarks(page)).length === 8);
	await writeStored(own, 'settings', { sitesOff: ['127.0.0.1'] });
	await until('no marks', async () => (await allMarks(page)).length === 0);
	await page.reload();
	// Once another that was opened later is marked, it has had its turn.
	const later = await session.open(`${server.url.replace('127.0.0.1', 'localhost')}/second`);
	await waitForMark(later, '新质生产力');
	await page.bringToFront();
	expect(await allMarks(page)).toEqual([]);
	await writeStored(own, 'settings', { sitesOff: ['localhost'] });
	await until('marks in all but the other site', async () => (await allMarks(page)).length === 5);
	await writeStored(own, 'settings', null);
});

it.for([
	['off', { sitesOff: ['127.0.0.1'] }],
	['paused', { paused: true }],
] as const)('a page to which the reader goes back, %s meanwhile', async ([what, settings], { skip }) => {
	if (what === 'paused') onlyIn('chrome', skip); // it is heard of in the same way
	const own = await session.openOwn('notebook.html#/about');
	const page = await session.open(`${server.url}/first`);
	await waitForMark(page, '新质生产力');
	await page.click('#next');
	await until('the second page', () => page.evaluate(() => location.pathname === '/second').catch(() => false));
	await waitForMark(page, '新质生产力');
	await writeStored(own, 'settings', settings);
	await until('no marks', async () => (await readMarks(page)).length === 0);
	// Firefox tells its driver of no navigation here.
	await page.evaluate(() => history.back());
	await until('the first page', () => page.evaluate(() => location.pathname === '/first').catch(() => false));
	await until('no marks', async () => (await readMarks(page)).length === 0);
	expect(await settledMarks(page, { least: 0 })).toEqual([]);
	await writeStored(own, 'settings', null);
	await waitForMark(page, '新质生产力');
	await page.close(); // Firefox's driver, which knows nothing of going back, would wait in vain for the next page in it
});
