import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
	clickInCard,
	focusNote,
	noteText,
	restingBox,
	shownCard,
	typeNote,
	waitForCard,
} from '../../scripts/browser/card';
import { passTime } from '../../scripts/browser/page-clock';
import { openPage } from '../../scripts/browser/pages';
import { clickMark } from '../../scripts/browser/pointer';
import { until } from '../../scripts/browser/until';
import { servePages } from './serve-pages';
import { useSession } from './session';

const session = useSession({ storesOnlyNotes: true });
const TERM = '新质生产力';
const NOTE = '写下的';
/** Covers everything with a layer that lets clicks through. */
const HTML = `<!doctype html><meta charset="utf-8"><title>t</title><p style="padding:40px">发展${TERM}。</p><script>
// Nobody else hears of the layers.
for (const type of ['toggle', 'beforetoggle']) addEventListener(type, (event) => event.stopImmediatePropagation(), true);
const cover = (root = document.body) => {
	const layer = document.createElement('div');
	layer.popover = 'manual';
	layer.textContent = 'win a prize';
	layer.style = 'position:fixed;inset:0;width:100vw;height:100vh;margin:0;border:0;background:#fff;pointer-events:none';
	root.append(layer);
	layer.showPopover();
	return layer;
};
</script>`;

let server: Awaited<ReturnType<typeof servePages>>;
let page: Page;
let card: Frame;
beforeAll(async () => {
	server = await servePages(new Map([['/covered', { bytes: Buffer.from(HTML), charset: 'utf-8' }]]));
	page = await openPage(session.launched, `${server.url}/covered`);
	await openCard();
	await typeNote(page, card, NOTE);
});
afterAll(async () => {
	await page?.close();
	server?.close();
});

/** Opens the card on the page as it was loaded: each test leaves it so to the next. */
async function openCard(): Promise<void> {
	await clickMark(page, TERM);
	card = await waitForCard(page, TERM);
}

const DELETE = '.note-actions [data-guarded]';
const isAsked = () => card.evaluate(() => document.querySelector('.delete-note') !== null);

it.each([
	['a layer', 'cover()'],
	[
		'a layer with a hole',
		`cover().style.clipPath = 'polygon(0 0, 100% 0, 100% 100%, 0 100%, 0 0, 40% 40%, 40% 60%, 60% 60%, 60% 40%, 40% 40%)'`,
	],
	[
		'a layer that comes again',
		`const layer = cover(); setInterval(() => { layer.hidePopover(); layer.showPopover(); }, 30)`,
	],
	[
		'a layer in a closed shadow root',
		`const host = document.createElement('div'); document.body.append(host); cover(host.attachShadow({ mode: 'closed' }))`,
	],
	[
		'what is behind a layer of no size',
		`const layer = cover(); layer.style = 'width:0;height:0;border:0;padding:0;pointer-events:none'; layer.textContent = '';
		const sheet = new CSSStyleSheet(); sheet.replaceSync('::backdrop { background: #fff; pointer-events: none }'); document.adoptedStyleSheets = [sheet]`,
	],
	[
		'the pictures of a transition',
		`const sheet = new CSSStyleSheet(); sheet.replaceSync('::view-transition { background: #fff; pointer-events: none } ::view-transition-group(root) { animation-duration: 60s; pointer-events: none }');
		document.adoptedStyleSheets = [sheet]; document.startViewTransition?.(() => {})`,
	],
])('a note is not deleted through %s', async (_what, attack) => {
	await focusNote(page, card);
	await passTime(card, 400); // a press right after the card has come would not count
	const { x, y } = await pointOf(DELETE);
	await page.evaluate(attack);
	await passTime(card, 400);
	for (let i = 0; i < 2; i++) {
		await page.mouse.click(x, y);
		await passTime(card, 400);
	}
	// Where a transition is shown, Chromium gives the page even what its style lets through: then the card closes.
	const isOpen = (await shownCard(page)) !== null;
	expect(isOpen || attack.includes('startViewTransition')).toBe(true);
	expect(isOpen && (await isAsked())).toBe(false);
	await page.reload();
	await openCard();
	await until('the note, as it was', async () => (await noteText(card)) === NOTE);
});

it('where nothing lies over it, two presses at two places delete, and it can be undone', async () => {
	await focusNote(page, card);
	await passTime(card, 400);
	await clickInCard(page, card, DELETE);
	await until('the question', isAsked);
	expect(await noteText(card)).toBe(NOTE);
	await clickInCard(page, card, DELETE);
	await until('an empty field', async () => (await noteText(card)) === '');
	await clickInCard(page, card, DELETE);
	await until('the note again', async () => (await noteText(card)) === NOTE);
});

/** The middle of an element of the card, in the page's viewport. */
async function pointOf(selector: string): Promise<{ x: number; y: number }> {
	const inner = await card.evaluate((wanted) => {
		const element = document.querySelector(wanted)!;
		element.scrollIntoView({ block: 'nearest' });
		const { x, y, width, height } = element.getBoundingClientRect();
		return { x: x + width / 2, y: y + height / 2 };
	}, selector);
	const outer = await restingBox(page);
	return { x: outer.x + inner.x, y: outer.y + inner.y };
}
