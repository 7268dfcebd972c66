import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { restingBox, shownCard, waitForCard, waitForNoCard } from '../../scripts/browser/card';
import { type Mark, waitForMark } from '../../scripts/browser/marks';
import { passTime } from '../../scripts/browser/page-clock';
import { clickMark, hoverMark } from '../../scripts/browser/pointer';
import { until } from '../../scripts/browser/until';
import { onlyIn } from './only-in';
import { servePages } from './serve-pages';
import { useSession } from './session';

const session = useSession({ storesNothing: true });
const PLAIN = '新质生产力';
const LINKED = '人工智能';
const HTML = `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>t</title>
<body style="padding: 40px 10px; font: 18px/1.8 serif"><p>发展${PLAIN}，<a href="#followed">先读${LINKED}</a>。`;

let server: Awaited<ReturnType<typeof servePages>>;
let page: Page;
beforeAll(async () => {
	server = await servePages(new Map([['/touched', { bytes: Buffer.from(HTML), charset: 'utf-8' }]]));
});
afterAll(() => server.close());

async function open(): Promise<void> {
	page = await session.open(`${server.url}/touched`);
	await page.setViewport({ width: 360, height: 640, hasTouch: true });
	await waitForMark(page, LINKED);
}

const middle = ({ boxes: [box] }: Mark) => [box!.x + box!.width / 2, box!.y + box!.height / 2] as const;
const isFollowed = () => page.evaluate(() => location.hash === '#followed');

it('a tap on a term opens its card, within the window; a tap elsewhere closes it', async () => {
	await open();
	const [x, y] = middle(await waitForMark(page, PLAIN));
	await page.touchscreen.tap(x, y);
	await waitForCard(page, PLAIN);
	const box = await restingBox(page);
	expect(box.x).toBeGreaterThanOrEqual(0);
	expect(box.x + box.width).toBeLessThanOrEqual(360);
	await page.touchscreen.tap(180, 600);
	await waitForNoCard(page);
});

it('a finger that taps a linked term follows the link; one that presses long opens the card, and follows nothing', async () => {
	await open();
	const [x, y] = middle(await waitForMark(page, LINKED));
	const finger = await page.touchscreen.touchStart(x, y);
	await waitForCard(page, LINKED);
	await finger.end();
	await passTime(page, 300);
	expect([await isFollowed(), (await shownCard(page)) !== null]).toEqual([false, true]);
	await page.touchscreen.tap(180, 600);
	await waitForNoCard(page);
	await page.touchscreen.tap(x, y);
	await until('the link followed', isFollowed);
	expect(await shownCard(page)).toBeNull();
});

it('a click on a linked term follows the link and pins nothing', async () => {
	await open();
	await hoverMark(page, LINKED);
	const card = await waitForCard(page, LINKED);
	await clickMark(page, LINKED);
	await until('the link followed', isFollowed);
	expect(await card.$eval('.card-bar [aria-pressed]', (pin) => pin.getAttribute('aria-pressed'))).toBe('false');
});

it('all that is touched in the card is at least 24 px wide and high', async ({ skip }) => {
	onlyIn('chrome', skip);
	await open();
	await clickMark(page, PLAIN);
	const card = await waitForCard(page, PLAIN);
	await card.waitForSelector('.actions');
	const small = await card.$$eval('button', (all) =>
		all
			.filter((one) => one.offsetWidth > 0 && Math.min(one.offsetWidth, one.offsetHeight) < 24)
			.map((one) => one.className),
	);
	expect(small).toEqual([]);
});
