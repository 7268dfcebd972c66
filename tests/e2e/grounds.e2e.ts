import { afterAll, beforeAll, expect, it } from 'vitest';
import { cardBox, restingBox, waitForCard, waitForNoCard } from '../../scripts/browser/card';
import { waitForMark } from '../../scripts/browser/marks';
import { clickMark } from '../../scripts/browser/pointer';
import { until } from '../../scripts/browser/until';
import { servePages } from './serve-pages';
import { useSession } from './session';

const session = useSession({ storesNothing: true });
/** A term on each ground: what the card is to be, and how the mark is painted. */
const GROUNDS = [
	['人工智能', 'background: #fff; color: #222', 'light', 'reading-term'],
	['新质生产力', 'background: #f5eedc; color: #333', 'light', 'reading-term'],
	['数字经济', 'background: #000; color: #ddd', 'dark', 'reading-term'],
	['商业航天', 'background: #000; color: #888', 'dark', 'reading-term-line'],
	['科技成果转化', 'background: #fff; color: #999', 'light', 'reading-term-line'],
	['集成电路', "background: url('data:image/svg+xml,<svg/>') #fff; color: #fff", 'dark', 'reading-term-line'],
	['低空经济', "background: url('data:image/svg+xml,<svg/>') no-repeat #fff; color: #222", 'light', 'reading-term'],
	['耐心资本', 'background: oklch(0.2 0.02 260); color: oklch(0.95 0 0)', 'dark', 'reading-term'],
] as const;
const HTML = `<!doctype html><meta charset="utf-8"><title>t</title><body style="font: 18px/1.8 serif">${GROUNDS.map(
	([term, style]) => `<div style="${style}"><p style="padding: 20px">这里读${term}。</div>`,
).join('')}`;

let server: Awaited<ReturnType<typeof servePages>>;
beforeAll(async () => {
	server = await servePages(new Map([['/grounds', { bytes: Buffer.from(HTML), charset: 'utf-8' }]]));
});
afterAll(() => server.close());

it('a mark is a tint where the text stays legible on it, else a line; the card is light or dark as its ground is', async () => {
	const page = await session.open(`${server.url}/grounds`);
	for (const [term, , ground, name] of GROUNDS) {
		await waitForMark(page, term);
		const isUnder = (one: string) =>
			page.evaluate(
				(one, term) => [...(CSS.highlights.get(one) ?? [])].some((range) => `${range}` === term),
				one,
				term,
			);
		expect([await isUnder('reading-term'), await isUnder('reading-term-line')], term).toEqual([
			name === 'reading-term',
			name === 'reading-term-line',
		]);
		await clickMark(page, term);
		const card = await waitForCard(page, term);
		expect(await card.evaluate(() => getComputedStyle(document.documentElement).colorScheme), term).toBe(ground);
		// Where the browser has not painted the card yet, its ground is.
		const frame = await card.frameElement();
		const paper = await frame?.evaluate((one) => getComputedStyle(one).backgroundColor);
		expect(paper, term).toBe(ground === 'dark' ? 'rgb(27, 27, 30)' : 'rgb(253, 252, 249)');
		await page.keyboard.press('Escape');
		await waitForNoCard(page);
	}
});

it('the card is made larger at its corner, and is as it was when another is opened', async () => {
	const page = await session.open(`${server.url}/grounds`);
	await clickMark(page, '人工智能');
	const card = await waitForCard(page, '人工智能');
	const before = await restingBox(page);
	await card.focus('.resize');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowDown');
	const wider = await until('a larger card', async () => {
		const box = await cardBox(card);
		return box && box.width > before.width + 25 && box.height > before.height + 25 && box;
	});
	expect([wider.x, wider.y]).toEqual([before.x, before.y]);
	// Smaller: drivers of Chromium don't give a frame what happens beyond it, as the browser does while a button is down.
	const [x, y] = [wider.x + wider.width - 8, wider.y + wider.height - 8];
	// The browser learns a moment later that the card has grown under the pointer.
	await until('the corner under the pointer', async () => {
		await page.mouse.move(x - 1, y);
		await page.mouse.move(x, y);
		return card.$eval('.resize', (corner) => corner.matches(':hover'));
	});
	await page.mouse.down();
	await page.mouse.move(x - 40, y - 50, { steps: 4 });
	await page.mouse.up();
	await until('the size it was dragged to', async () => {
		const box = await cardBox(card);
		return box && Math.abs(wider.width - box.width - 40) < 3 && Math.abs(wider.height - box.height - 50) < 3;
	});
	await page.keyboard.press('Escape');
	await waitForNoCard(page);
	await clickMark(page, '新质生产力');
	await waitForCard(page, '新质生产力');
	expect((await restingBox(page)).width).toBe(before.width);
});
