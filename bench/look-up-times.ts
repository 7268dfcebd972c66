import type { Page } from 'puppeteer-core';
import { shownCard } from '../scripts/browser/card';
import type { Launched } from '../scripts/browser/launch';
import { openPage } from '../scripts/browser/pages';
import { hover, moveAway, textBoxes } from '../scripts/browser/pointer';
import { until } from '../scripts/browser/until';
import { endBackground, shownAt } from './card-times';
import { median } from './statistics';
import { allowNames } from './world-page';

/** Milliseconds from the press of the key until the card with the word is visible. */
export interface LookUpTimes {
	/** The first of the page, with the background ended where the browser gives a way to end it: card, jieba and dictionary are loaded. */
	cold: number;
	warm: number;
}

/** Words of the page, of which each begins with another character. */
const WORDS = ['图', '邻', '猫', '睡', '每', '喜', '很', '姓'];

/** Points at words of a page that has no terms, and presses the key. */
export async function measureLookUp(
	launched: Launched,
	{ url, runs }: { url: string; runs: number },
): Promise<LookUpTimes> {
	const page = await openPage(launched, url);
	await allowNames(page);
	await page.evaluate(() => {
		addEventListener('keydown', () => Object.assign(window, { benchPressed: Date.now() }), { capture: true });
	});
	// What the page itself needs to start is not the look-up's.
	await until('the page read', () => page.evaluate(() => CSS.highlights.has('reading-term-active')));
	await endBackground(launched);
	const cold = await time(page, WORDS[0]!);
	const warm: number[] = [];
	for (let run = 1; run <= runs; run++) warm.push(await time(page, WORDS[run % WORDS.length]!));
	await page.close();
	return { cold, warm: median(warm) };
}

async function time(page: Page, word: string): Promise<number> {
	const [box] = (await textBoxes(page, word, 0)) ?? [];
	if (!box) throw new Error(`no ${word} on the page`);
	await hover(page, box);
	await page.keyboard.down('Shift');
	const shown = await shownAt(page);
	const pressed = await page.evaluate(() => (window as unknown as { benchPressed: number }).benchPressed);
	await page.keyboard.up('Shift');
	await moveAway(page);
	await until('the card gone', async () => !(await shownCard(page)));
	return shown - pressed;
}
