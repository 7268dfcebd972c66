import type { Frame, Page } from 'puppeteer-core';
import { until } from './until';

/** The card's frame if the card is shown. */
export async function shownCard(page: Page): Promise<Frame | null> {
	for (const frame of page.frames()) {
		if (frame.detached || !isCard(frame)) continue;
		const shown = await frame.evaluate(() => innerWidth > 0 && innerHeight > 0 && document.body.innerText.trim() !== '').catch(() => false);
		if (shown) return frame;
	}
	return null;
}

/** Waits for the card to be shown with `text` in it. */
export function waitForCard(page: Page, text = '', { timeout = 10_000 } = {}): Promise<Frame> {
	return until(
		`a card${text && ` with “${text}”`}`,
		async () => {
			const card = await shownCard(page);
			return card && (await cardText(card)).includes(text) && card;
		},
		{ timeout },
	);
}

/** Waits for the card to be gone. */
export async function waitForNoCard(page: Page, { timeout = 5_000 } = {}): Promise<void> {
	await until('no card', async () => !(await shownCard(page)), { timeout });
}

/** All text that the card shows. */
export function cardText(card: Frame): Promise<string> {
	return card.evaluate(() => document.body.innerText);
}

/** Types into the card's note and waits until the card says that it is saved. */
export async function typeNote(page: Page, card: Frame, text: string): Promise<void> {
	const field = await card.waitForSelector('textarea');
	await field!.click();
	await page.keyboard.type(text);
	await field!.dispose();
}

/** What stands in the card's note. */
export function noteText(frame: Frame | Page): Promise<string | null> {
	return frame.evaluate(() => document.querySelector('textarea')?.value ?? null);
}

function isCard(frame: Frame): boolean {
	return /^(chrome|moz)-extension:\/\/[^/]+\/card\.html/.test(frame.url());
}
