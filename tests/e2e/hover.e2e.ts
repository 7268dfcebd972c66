import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { focusNote, opensAtRest, restingBox, staysOpen, waitForCard, waitForNoCard } from '../../scripts/browser/card';
import { type Box, readMarks, waitForMark } from '../../scripts/browser/marks';
import { clickMark, hover, hoverMark, moveAway } from '../../scripts/browser/pointer';
import { until } from '../../scripts/browser/until';
import { useSession } from './session';

const session = useSession({ storesNothing: true });
const TERM = '新质生产力';

const overlap = (a: Box, b: Box) =>
	a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** The card stands on the screen, and not over the line of its term that was pointed at. */
async function expectInPlace(page: Page, line: number): Promise<void> {
	const box = await restingBox(page);
	const lines = (await readMarks(page, { active: true }))[0]!.boxes;
	const viewport = await page.evaluate(() => ({ width: document.documentElement.clientWidth, height: innerHeight }));
	expect(overlap(box, lines[Math.min(line, lines.length - 1)]!)).toBe(false);
	expect(box.x).toBeGreaterThanOrEqual(0);
	expect(box.y).toBeGreaterThanOrEqual(0);
	expect(box.x + box.width).toBeLessThanOrEqual(viewport.width);
	expect(box.y + box.height).toBeLessThanOrEqual(viewport.height);
}

describe('the card', () => {
	let page: Page;
	beforeAll(async () => {
		page = await session.open('/articles/harbour');
	});
	// One page for all of them: each gets it without a card, and with the pointer where nothing is.
	beforeEach(async () => {
		await page.keyboard.press('Escape');
		await moveAway(page);
		await waitForNoCard(page);
	});

	it('opens where the pointer rests, not where it passes', async () => {
		const mark = await waitForMark(page, TERM);
		const { x, y, height } = mark.boxes[0]!;
		await page.mouse.move(x - 200, y + height / 2);
		await page.mouse.move(x + 300, y + height / 2, { steps: 6 });
		expect(await opensAtRest(page)).toBe(false);
		await hoverMark(page, TERM);
		await waitForCard(page, TERM);
		expect(await readMarks(page, { active: true })).toHaveLength(1);
	});

	it('stays while the pointer moves into it, and goes when it leaves', async () => {
		await hoverMark(page, TERM);
		await waitForCard(page);
		const { x, y, width, height } = await restingBox(page);
		await page.mouse.move(x + width / 2, y + height / 2, { steps: 12 });
		expect(await staysOpen(page)).toBe(true);
		await moveAway(page);
		await waitForNoCard(page);
		expect(await readMarks(page, { active: true })).toHaveLength(0);
	});

	it('stays where the pointer moves on within its term while it opens', async () => {
		const { boxes } = await hoverMark(page, TERM);
		const { x, y, height } = boxes[0]!;
		const isMeant = async () => (await readMarks(page, { active: true })).length > 0;
		await until('the term that the card is to be about', isMeant, { every: 5 });
		await page.mouse.move(x + 4, y + height / 2);
		await waitForCard(page);
		expect(await staysOpen(page)).toBe(true);
	});

	it('goes on Escape, on the page and in the card', async () => {
		await hoverMark(page, TERM);
		await waitForCard(page);
		await page.keyboard.press('Escape');
		await waitForNoCard(page);
		await moveAway(page);
		await hoverMark(page, TERM);
		const card = await waitForCard(page, TERM);
		await clickMark(page, TERM);
		await focusNote(page, card);
		await page.keyboard.press('Escape');
		await waitForNoCard(page);
		// The keys go to the page again, though nothing of it had the focus.
		await page.evaluate(() => addEventListener('keydown', ({ key }) => Object.assign(window, { heard: key })));
		await page.keyboard.press('j');
		expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toBe('j');
	});

	it('stays when it was pinned by a click', async () => {
		await hoverMark(page, TERM);
		await waitForCard(page);
		await clickMark(page, TERM);
		await moveAway(page);
		expect(await staysOpen(page)).toBe(true);
		await page.mouse.click(10, 700);
		await waitForNoCard(page);
	});

	it('goes when its term is scrolled away', async () => {
		await page.setViewport({ width: 1000, height: 500 });
		await until('its new size', () => page.evaluate(() => innerHeight === 500));
		await hoverMark(page, TERM);
		await waitForCard(page);
		await page.evaluate(() => scrollBy({ top: 900, behavior: 'instant' }));
		await waitForNoCard(page);
	});

	it('goes when the page takes its term away under a pointer at rest', async () => {
		await hoverMark(page, TERM);
		await waitForCard(page, TERM);
		await page.evaluate(() => document.body.replaceChildren());
		await waitForNoCard(page);
	});
});

describe('the card stands', () => {
	it.each<[path: string, places: [term: string, line: number][]]>([
		['/articles/harbour', [[TERM, 0]]],
		['/articles/quality', [['new quality productive forces', 0]]],
		[
			'/hard/layout',
			[
				['关键核心技术', 0],
				['关键核心技术', 1],
				['科技成果转化', 0],
				['人工智能', 0],
				['耐心资本', 0],
			],
		],
		['/hard/vertical', [['新質生產力', 0]]],
		['/hard/svg', [['商业航天', 0]]],
		['/hard/shadow', [['战略性新兴产业', 0]]],
		['/hard/tables', [['人工智能', 0]]],
	])('%s: beside the term, on the screen, not over the line', async (path, places) => {
		const page = await session.open(path);
		for (const [term, line] of places) {
			await page.evaluate((to) => scrollTo(0, to), term === '耐心资本' ? 1e6 : 0); // the last stands below the window
			await waitForMark(page, term);
			await hoverMark(page, term, { line });
			await waitForCard(page, term);
			await expectInPlace(page, line);
			await page.keyboard.press('Escape');
			await waitForNoCard(page);
			await moveAway(page);
		}
	});

	it('opens above a modal dialog, for the text in it, and is loaded once for it', async () => {
		const page = await session.open('/hard/dialog');
		const gone: string[] = [];
		page.on('framedetached', (frame) => gone.push(frame.url()));
		await page.click('#show');
		await waitForMark(page, '科技成果转化');
		await hoverMark(page, '科技成果转化');
		const card = await waitForCard(page, '科技成果转化');
		await clickMark(page, '科技成果转化');
		await focusNote(page, card);
		expect(await card.evaluate(() => document.activeElement?.localName)).toBe('textarea');
		expect(gone).toEqual([]);
	});

	it('opens in a frame', async () => {
		const page = await session.open('/hard/frames');
		const frame = await until('the frame', async () => page.frames().find((one) => one.url().includes('n=2')));
		await hoverMark(page, TERM, { frame });
		await waitForCard(page, TERM);
	});
});

it('an unmoved pointer over blank space beside a line opens nothing', async () => {
	const page = await session.open('/hard/tables');
	const { boxes } = await waitForMark(page, '人工智能');
	const [box] = boxes;
	await hover(page, { ...box!, x: box!.x + box!.width + 40 });
	expect(await opensAtRest(page)).toBe(false);
});
