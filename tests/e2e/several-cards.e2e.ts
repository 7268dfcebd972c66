import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cardBox, cardText, clickInCard, focusNote, noteText, shownCards, typeNote } from '../../scripts/browser/card';
import { waitForMark } from '../../scripts/browser/marks';
import { clickMark, hoverMark } from '../../scripts/browser/pointer';
import { until } from '../../scripts/browser/until';
import { onlyIn } from './only-in';
import { servePages } from './serve-pages';
import { useSession } from './session';

const session = useSession({ storesOnlyNotes: true });
/** Each so far from the next that their cards don't lie over each other. */
const TERMS = ['人工智能', '新质生产力', '耐心资本', '未来产业', '低空经济', '量子计算'];
const HTML = `<!doctype html><meta charset="utf-8"><title>t</title><body style="height: 3000px">
${TERMS.map((term, nth) => `<p style="position: absolute; left: ${20 + (nth % 3) * 420}px; top: ${20 + Math.floor(nth / 3) * 420}px">读${term}。`).join('')}
<dialog id="layer" style="margin: 380px 20px">一层</dialog>`;

let server: Awaited<ReturnType<typeof servePages>>;
beforeAll(async () => {
	server = await servePages(new Map([['/several', { bytes: Buffer.from(HTML), charset: 'utf-8' }]]));
});
afterAll(() => server.close());

const PIN = '.card-bar [aria-pressed]';

/** The card of a term, among those that are shown. */
const cardOf = (page: Page, term: string): Promise<Frame> =>
	until(`the card of ${term}`, async () => {
		for (const card of await shownCards(page)) if ((await cardText(card)).includes(term)) return card;
		return null;
	});

const isCount = (page: Page, count: number) =>
	until(`${count} cards`, async () => (await shownCards(page)).length === count);

async function pinned(page: Page, term: string): Promise<Frame> {
	await clickMark(page, term);
	const card = await cardOf(page, term);
	await clickInCard(page, card, PIN);
	await card.waitForSelector('.move');
	return card;
}

it('cards that are pinned stay beside others, each with its note, where they are moved to, until they are closed', async () => {
	const page = await session.open(`${server.url}/several`);
	await waitForMark(page, TERMS[0]!);
	const one = await pinned(page, TERMS[0]!);
	await typeNote(page, one, '先写的');
	const two = await pinned(page, TERMS[1]!);
	await typeNote(page, two, '后写的');
	// One more comes and goes beside them.
	await hoverMark(page, TERMS[3]!);
	await cardOf(page, TERMS[3]!);
	await page.mouse.click(1200, 600);
	await isCount(page, 2);
	expect([await noteText(one), await noteText(two)]).toEqual(['先写的', '后写的']);
	// From one note to the other and on: none is taken for the page's doing.
	await focusNote(page, one);
	await page.keyboard.type('，再写');
	await focusNote(page, two);
	await page.keyboard.type('，也写');
	await until('both', async () => (await noteText(one)) === '先写的，再写' && (await noteText(two)) === '后写的，也写');
	expect(await two.$('.keyboard-taken')).toBeNull();
	// By the keyboard, from the middle of the window to its other side, and away from the term for good.
	const before = (await cardBox(one))!;
	await one.focus('.move');
	await page.keyboard.press('ArrowDown');
	await until('the step', async () => (await cardBox(one))?.y === before.y + 32);
	await page.keyboard.press('Enter');
	await until('the other side', async () => (await cardBox(one))!.x > 700);
	const moved = await cardBox(one);
	await page.evaluate(() => scrollTo({ top: 700, behavior: 'instant' }));
	await until('the window scrolled', () => page.evaluate(() => scrollY === 700));
	expect(await cardBox(one)).toEqual(moved);
	await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
	// What is modal does not take them away, nor what was typed.
	await page.evaluate(() => document.querySelector('dialog')!.showModal());
	await until('what was typed, above it', async () => {
		const notes = await Promise.all((await shownCards(page)).map(noteText));
		return notes.sort().join() === '先写的，再写,后写的，也写';
	});
	await page.evaluate(() => document.querySelector('dialog')!.close());
	await isCount(page, 2);
	// The last used goes first.
	await focusNote(page, await cardOf(page, TERMS[1]!));
	await page.keyboard.press('Escape');
	await isCount(page, 1);
	await cardOf(page, TERMS[0]!);
	await page.mouse.click(1200, 600);
	await page.keyboard.press('Escape');
	await isCount(page, 0);
	expect(session.faults(page)).toEqual([]);
});

it('four stay at most: the one that was not used for longest goes, its note stays', async ({ skip }) => {
	onlyIn('chrome', skip);
	const page = await session.open(`${server.url}/several`);
	await waitForMark(page, TERMS[0]!);
	for (const term of TERMS.slice(0, 5)) await pinned(page, term);
	await isCount(page, 4);
	expect(await Promise.all((await shownCards(page)).map(cardText)).then((texts) => texts.join())).not.toContain(
		'先写的',
	);
	await clickMark(page, TERMS[0]!);
	await until('its note', async () => (await noteText(await cardOf(page, TERMS[0]!))) === '先写的，再写');
});
