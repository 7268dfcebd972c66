import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { type Box, readMarks } from './marks';
import { passTime } from './page-clock';
import { LIMIT, until } from './until';

/** The card as it is shown: its frame, and all text in it. */
interface ShownCard {
	card: Frame;
	text: string;
}

/** The card's frame if the card is shown. */
export async function shownCard(page: Page): Promise<Frame | null> {
	return (await lookForCard(page))?.card ?? null;
}

async function lookForCard(page: Page): Promise<ShownCard | null> {
	for await (const shown of shownIn(page)) return shown;
	return null;
}

/** The frames of all cards that are shown. */
export async function shownCards(page: Page): Promise<Frame[]> {
	const shown: Frame[] = [];
	for await (const { card } of shownIn(page)) shown.push(card);
	return shown;
}

/** Asks little, since it is asked again and again. */
async function* shownIn(page: Page): AsyncGenerator<ShownCard> {
	for (const card of page.frames()) {
		if (card.detached || !card.parentFrame() || !(await isCard(card))) continue;
		const text = await cardText(card);
		if (text.trim() && (await shownElement(card))) yield { card, text };
	}
}

/** Where the card stands in the viewport of the page or frame that it is in; null while it is hidden. */
export async function cardBox(card: Frame): Promise<Box | null> {
	return (await (await shownElement(card))?.boundingBox()) ?? null;
}

/** The elements that cards stand in: to find one costs more than to ask it. */
const elements = new WeakMap<Frame, ElementHandle>();

/** The element that the card stands in, unless it is hidden. */
async function shownElement(card: Frame): Promise<ElementHandle | null> {
	const element = elements.get(card) ?? (await card.frameElement());
	if (!element) return null;
	elements.set(card, element);
	const isShown = await element
		.evaluate((frame) => {
			const { offsetWidth, offsetHeight } = frame as HTMLElement; // which no page of the tests has broken
			return getComputedStyle(frame).visibility === 'visible' && offsetWidth > 0 && offsetHeight > 0;
		})
		.catch((error: Error) => {
			elements.delete(card);
			throw error;
		});
	return isShown ? element : null;
}

/** Waits for the card to be shown with `text` in it. */
export async function waitForCard(page: Page, text = '', { timeout = LIMIT } = {}): Promise<Frame> {
	let seen = 'no card';
	const look = async () => {
		const shown = await lookForCard(page);
		seen = shown?.text ?? 'no card';
		return shown?.text.includes(text) && shown.card;
	};
	try {
		return await until(`a card${text && ` with “${text}”`}`, look, { timeout });
	} catch (error) {
		throw new Error(`Seen last: ${seen}`, { cause: error });
	}
}

/** Lets the pointer rest for longer than it takes to open a card; gives whether one is open or about to be. */
export async function opensAtRest(page: Page): Promise<boolean> {
	await passTime(page, 400);
	return (await readMarks(page, { active: true })).length > 0 || (await shownCard(page)) !== null;
}

/** Lets pass longer than a card stays that the pointer has left; gives whether it is shown still. */
export async function staysOpen(page: Page): Promise<boolean> {
	await passTime(page, 500);
	return (await shownCard(page)) !== null;
}

/** Waits until the card has its final place. */
export async function restingBox(page: Page): Promise<Box> {
	let last = '';
	return until(
		'a card at rest',
		async () => {
			const card = await shownCard(page);
			const box = card && (await cardBox(card));
			const now = JSON.stringify(box);
			const still = now === last;
			last = now;
			return still && box;
		},
		{ every: 150 },
	);
}

/** Waits for the card to be gone. */
export async function waitForNoCard(page: Page, { timeout = LIMIT } = {}): Promise<void> {
	await until('no card', async () => !(await shownCard(page)), { timeout });
}

/** All text that the card shows. */
export function cardText(card: Frame): Promise<string> {
	return card.evaluate(() => document.body.innerText);
}

/** Types into the card's note and waits until the card says that it is saved. */
export async function typeNote(page: Page, card: Frame, text: string): Promise<void> {
	await focusNote(page, card);
	await page.keyboard.type(text);
	await until('“saved”', () => isSaved(card));
}

/**
 * Goes into the card's note, and opens it first where it is not open: the field stands above the button. As a reader would, it
 * clicks again where a card that has just grown was no longer under the click.
 */
export async function focusNote(page: Page, card: Frame): Promise<void> {
	const isThere = () => card.evaluate(() => document.activeElement?.localName === 'textarea');
	await until('the focus in the note', async () => {
		await clickInCard(page, card, '.card textarea, .action.note');
		return until('the focus', isThere, { timeout: 3_000 });
	});
}

/** Opens what the card tells on demand. */
export async function openMore(page: Page, card: Frame): Promise<void> {
	await clickInCard(page, card, '.action.more');
	await card.waitForSelector('.action.less');
}

/** Clicks an element of the card with the page's mouse, once the card stands still. */
export async function clickInCard(page: Page, card: Frame, selector: string): Promise<void> {
	let last = '';
	const { x, y } = await until(
		`${selector} in a card at rest`,
		async () => {
			const outer = await cardBox(card);
			const inner = await card.evaluate((wanted) => {
				const element = document.querySelector(wanted);
				element?.scrollIntoView({ block: 'nearest' });
				const box = element?.getBoundingClientRect();
				return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
			}, selector);
			const point = outer && inner && { x: outer.x + inner.x, y: outer.y + inner.y };
			const still = JSON.stringify(point) === last;
			last = JSON.stringify(point);
			return still && point;
		},
		{ every: 150 },
	);
	await page.mouse.click(x, y);
}

/** Whether the note's text is stored, as the card states it. */
export function isSaved(frame: Frame | Page): Promise<boolean> {
	return frame.evaluate(() => document.querySelector('.note-status.stored') !== null);
}

/** What stands in the note, open or not. */
export function noteText(frame: Frame | Page): Promise<string | null> {
	return frame.evaluate(
		() => document.querySelector('textarea')?.value ?? document.querySelector('.note-start')?.textContent ?? null,
	);
}

/** Frames that are known to hold the card: it never goes anywhere else. */
const cards = new WeakSet<Frame>();

/** Firefox does not report the address of an extension's frame, so the frame itself is asked. */
export async function isCard(frame: Frame): Promise<boolean> {
	if (/^(https?|chrome-error):/.test(frame.url())) return false;
	if (cards.has(frame)) return true;
	// Firefox's protocol knows the card as about:blank. A frame whose document never comes never answers either.
	const asked = frame.evaluate(() => location.href).catch(() => '');
	const href = await Promise.race([asked, new Promise<string>((resolve) => setTimeout(resolve, 1000, ''))]);
	const is = /^(chrome|moz)-extension:\/\/[^/]+\/card\.html/.test(href);
	if (is) cards.add(frame);
	return is;
}
