import type { Frame, Page } from 'puppeteer-core';
import { DEFAULT_SETTINGS } from '../model/settings';
import { isCard, shownCard } from '../scripts/browser/card';
import type { Launched } from '../scripts/browser/launch';
import { settledMarks } from '../scripts/browser/marks';
import { openPage } from '../scripts/browser/pages';
import { hover, moveAway } from '../scripts/browser/pointer';
import { until } from '../scripts/browser/until';
import { median } from './statistics';
import { allowNames } from './world-page';

/** Milliseconds from the end of the intent delay until the card is visible. */
export interface CardTimes {
	/** The first card of the page, whose frame has to be loaded. */
	first: number;
	warm: number;
	/** With the background ended; `null` where the browser gives no way to end it. */
	backgroundEnded: number | null;
}

/** Hovers terms of a page of the playground as a reader does. */
export async function measureCard(
	launched: Launched,
	{ url, runs }: { url: string; runs: number },
): Promise<CardTimes> {
	const page = await openPage(launched, url);
	await allowNames(page);
	const marks = (await settledMarks(page)).filter(({ boxes: [box] }) => box && box.y > 0 && box.y < 700);
	const time = async (nth: number) => {
		await page.evaluate(() => {
			addEventListener('pointermove', () => Object.assign(window, { benchMoved: Date.now() }), { capture: true });
		});
		const box = marks[nth % marks.length]?.boxes[0];
		if (!box) throw new Error('no mark on the screen');
		await hover(page, box);
		const shown = await shownAt(page);
		const moved = await page.evaluate(() => (window as unknown as { benchMoved: number }).benchMoved);
		await moveAway(page);
		await until('the card gone', async () => !(await shownCard(page)));
		return Math.max(0, shown - moved - DEFAULT_SETTINGS.hoverDelay);
	};
	const first = await time(0);
	const warm: number[] = [];
	for (let run = 1; run <= runs; run++) warm.push(await time(run));
	const ended = await endBackground(launched);
	const backgroundEnded = ended ? await time(0) : null;
	await page.close();
	return { first, warm: median(warm), backgroundEnded };
}

/** When the card's frame became visible, by the page's clock. */
export async function shownAt(page: Page): Promise<number> {
	const card = await until('the card', () => cardFrame(page), { every: 5 });
	const element = await card.frameElement();
	if (!element) throw new Error('the card has no frame element');
	return element.evaluate(
		(frame) =>
			new Promise<number>((resolve) => {
				const look = () =>
					getComputedStyle(frame).visibility === 'visible' ? resolve(Date.now()) : requestAnimationFrame(look);
				look();
			}),
	);
}

/** The card's frame, which is there before it is shown. */
async function cardFrame(page: Page): Promise<Frame | null> {
	for (const frame of page.frames()) if (frame.parentFrame() && (await isCard(frame))) return frame;
	return null;
}

export async function endBackground({ browser, target }: Launched): Promise<boolean> {
	if (target !== 'chrome') return false;
	const worker = browser.targets().find((one) => one.type() === 'service_worker');
	await (await worker?.worker())?.close();
	return worker !== undefined;
}
