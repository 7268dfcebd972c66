import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { cardText, clickInCard, waitForCard, waitForNoCard } from '../../scripts/browser/card';
import { readMarks, waitForMark } from '../../scripts/browser/marks';
import { passTime } from '../../scripts/browser/page-clock';
import { moveAway, textBoxes } from '../../scripts/browser/pointer';
import { until } from '../../scripts/browser/until';
import { onlyIn } from './only-in';
import { useSession } from './session';

const session = useSession();

/** Opens a page without terms, and waits until it is read: nothing on it shows that. */
async function openWords(): Promise<Page> {
	const page = await session.open('/hard/words');
	await until('the reading', () => page.evaluate(() => CSS.highlights.has('reading-term-active')));
	return page;
}

/** Points at a text of the page, by its first character. */
async function pointAt(page: Page, text: string): Promise<void> {
	const [box] = (await textBoxes(page, text[0] === text ? text : text.slice(0, 1), await nthOf(page, text))) ?? [];
	if (!box) throw new Error(`no “${text}” on the page`);
	// At once: what is passed on the way is looked up, too.
	await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
}

/** How many times the first character of a text stands on the page before the text. */
function nthOf(page: Page, text: string): Promise<number> {
	return page.evaluate((wanted) => {
		const all = document.body.textContent ?? '';
		return all.slice(0, all.indexOf(wanted)).split(wanted[0]!).length - 1;
	}, text);
}

/** What the page sees of a look-up: the one highlight. */
async function highlighted(page: Page): Promise<string[]> {
	return (await readMarks(page, { active: true })).map(({ text }) => text);
}

it('a key that is held looks up the word under the pointer, on a page without terms, and no other key does', async () => {
	const page = await openWords();
	expect(await readMarks(page)).toEqual([]);
	await page.keyboard.down('Shift');
	await pointAt(page, '图书馆');
	const card = await waitForCard(page, 'tú shū guǎn');
	expect(await highlighted(page)).toEqual(['图书馆']);
	const text = await cardText(card);
	for (const part of ['圖書館', 'library', 'CC-CEDICT']) expect(text).toContain(part);
	expect(await card.$$eval('.characters button', ({ length }) => length)).toBe(3);
	// The same word, the other side of a tag; then others, while the key is held.
	const rows: [text: string, found: string, word: string][] = [
		['頭髮', 'tóu fa', '頭髮'],
		['欢', 'xǐ huan', '喜欢'],
		['邻居', 'lín jū', '邻居'],
		// Where the browser knows of no caret.
		['借书', 'jiè', '借'],
		['日期', 'rì qī', '日期'],
		['天气', 'tiān qì', '天气'],
	];
	for (const [point, pinyin, word] of rows) {
		await pointAt(page, point);
		await waitForCard(page, pinyin);
		expect(await highlighted(page)).toEqual([word]);
	}
	await page.keyboard.up('Shift');
	await moveAway(page);
	await waitForNoCard(page);
	// Neither without the key, nor with another, nor with both, nor while something is typed.
	await pointAt(page, '图书馆');
	await page.keyboard.press('Alt');
	await page.keyboard.down('Control');
	await page.keyboard.press('Shift');
	await page.keyboard.up('Control');
	await page.focus('#field');
	await page.keyboard.down('Shift');
	await pointAt(page, '下午');
	await passTime(page, 300);
	await page.keyboard.up('Shift');
	expect(await highlighted(page)).toEqual([]);
	expect(session.faults(page)).toEqual([]);
});

it('the key opens the entry of a term, and does nothing once it is switched off', async ({ skip }) => {
	onlyIn('chrome', skip);
	const page = await session.open('/articles/harbour');
	await waitForMark(page, '新质生产力');
	await page.keyboard.down('Shift');
	await pointAt(page, '新质生产力');
	await waitForCard(page, 'new quality productive forces');
	await page.keyboard.up('Shift');
	const notebook = await session.openOwn('notebook.html#/settings');
	const off = 'input[name=look-up-key][value=off]';
	await notebook.waitForSelector(off);
	await notebook.click(off);
	await until('it to be stored', () => notebook.$eval(off, (input) => (input as HTMLInputElement).checked));
	await page.bringToFront();
	await page.reload();
	await waitForMark(page, '新质生产力');
	await page.keyboard.down('Shift');
	await pointAt(page, '机械臂');
	await passTime(page, 300);
	await page.keyboard.up('Shift');
	expect(await highlighted(page)).toEqual([]);
	await notebook.close();
});

it('a selection: the button beside it, its words, and a term of one’s own, marked in every tab', async () => {
	const other = await openWords();
	const page = await openWords();
	const drag = async (text: string) => {
		const boxes = (await textBoxes(page, text))!;
		const [first, last] = [boxes[0]!, boxes.at(-1)!];
		await page.mouse.move(first.x + 1, first.y + first.height / 2);
		await page.mouse.down();
		await page.mouse.move(last.x + last.width - 1, last.y + last.height / 2, { steps: 4 });
		await page.mouse.up();
		return { x: last.x + last.width + 16, y: last.y + last.height + 16 };
	};
	/** The button stands beside the body as the card does, which is a popover. */
	const isOffered = ({ x, y }: { x: number; y: number }) =>
		page.evaluate(
			(left, top) => document.elementFromPoint(left, top)?.matches(':root > div:not([popover])') ?? false,
			x,
			y,
		);
	const plain = await drag('afternoon');
	await passTime(page, 100);
	expect(await isOffered(plain)).toBe(false);
	const button = await drag('去图书馆睡觉');
	await until('the button', () => isOffered(button));
	await page.mouse.click(button.x, button.y);
	const card = await waitForCard(page, '图书馆');
	expect(await page.evaluate(() => getSelection()?.toString())).toBe('去图书馆睡觉');
	expect(await isOffered(button)).toBe(false);
	await clickInCard(page, card, '.chips li:nth-child(2) button');
	await waitForCard(page, 'library');
	await passTime(card, 400);
	await clickInCard(page, card, '.entry [data-guarded]');
	await waitForCard(page, 'one of your terms now');
	await waitForMark(page, '图书馆');
	await other.bringToFront();
	await waitForMark(other, '图书馆');
	await page.bringToFront();
	await waitForCard(page, '小猫每天下午去图书馆睡觉');
	// A click right after its tab came back does not count, and the card says so: the reader clicks once more.
	const undone = async () => {
		if ((await readMarks(page)).length === 0) return true;
		if (await card.$('.undo-bar')) await clickInCard(page, card, '.undo-bar button');
		return false;
	};
	await until('no mark', undone, { every: 3000 });
});

it('the command and the menu look up what is selected', async ({ skip }) => {
	onlyIn('chrome', skip);
	const page = await openWords();
	await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#words')!));
	const own = await session.openOwn('card.html', { over: page });
	// As the background does; no driver opens menus, nor presses what the browser keeps for itself.
	const did = await own.evaluate(async () => {
		const { tabs } = (globalThis as unknown as { chrome: typeof browser }).chrome;
		const [tab] = await tabs.query({ active: true });
		return tabs.sendMessage(tab!.id!, { command: 'look-up', isHere: true }, { frameId: 0 });
	});
	expect(did).toBe(true);
	const card = await waitForCard(page, '图书馆');
	expect(await card.$$eval('.chips li', ({ length }) => length)).toBeGreaterThan(5);
});
