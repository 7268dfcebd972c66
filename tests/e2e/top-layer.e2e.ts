import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cardBox, focusNote, noteText, waitForCard, waitForNoCard } from '../../scripts/browser/card';
import { type Box, waitForMark } from '../../scripts/browser/marks';
import { clickMark, hoverMark, moveAway } from '../../scripts/browser/pointer';
import { until } from '../../scripts/browser/until';
import { servePages } from './serve-pages';
import { useSession } from './session';

const session = useSession({ storesOnlyNotes: true });
const TERM = '新质生产力';
/** A page with a term, and another in a layer that a click on the button brings on top. */
const page = (layer: string, action: string) => `<!doctype html><meta charset="utf-8"><title></title>
<p>先读人工智能。</p><button id="open" onclick="layer.${action}">打开</button>${layer.replace(
	'>',
	' id="layer" style="background:#fff;padding:100px">',
)}`;
const TEXT = `<p>这里读${TERM}。</p>`;
const PAGES = {
	fullscreen: page(`<div>${TEXT}</div>`, 'requestFullscreen()'),
	dialog: page(`<dialog>${TEXT}</dialog>`, 'showModal()'),
	popover: page(`<div popover="manual">${TEXT}</div>`, 'showPopover()'),
};
const NAMES = Object.keys(PAGES) as (keyof typeof PAGES)[];
const OTHERS = {
	slotted: page(
		`<div>${TEXT}</div><script>
		const shadow = layer.attachShadow({ mode: 'open' });
		shadow.innerHTML = '<dialog style="padding: 100px"><slot></slot></dialog>';
		</script>`,
		'shadowRoot.firstChild.showModal()',
	),
	two: page(`<dialog>${TEXT}</dialog><dialog id="below">别的</dialog>`, 'nextSibling.showModal(); layer.showModal()'),
};

let server: Awaited<ReturnType<typeof servePages>>;
beforeAll(async () => {
	const served = Object.entries({ ...PAGES, ...OTHERS }).map(
		([name, html]) => [`/${name}`, { bytes: Buffer.from(html), charset: 'utf-8' }] as const,
	);
	server = await servePages(new Map(served));
});
afterAll(() => server.close());

it.each(NAMES)('above a %s that came after it was first shown', async (name) => {
	const opened = await session.open(`${server.url}/${name}`);
	await hoverMark(opened, '人工智能');
	await waitForCard(opened, '人工智能');
	await opened.keyboard.press('Escape');
	await waitForNoCard(opened);
	await opened.click('#open');
	await waitForMark(opened, TERM);
	await hoverMark(opened, TERM);
	await expectOnTop(opened, TERM);
	if (name === 'fullscreen') await opened.close(); // it fills the whole screen
});

it.each(NAMES)('above a %s that comes while it is open, with what was typed', async (name) => {
	const opened = await session.open(`${server.url}/${name}`);
	await clickMark(opened, '人工智能');
	const card = await waitForCard(opened, '人工智能');
	await focusNote(opened, card);
	await opened.keyboard.type(`写到${name}`);
	await until('what was typed', async () => (await noteText(card))?.includes(`写到${name}`));
	// A click would close the card.
	await opened.evaluate(() => document.querySelector<HTMLElement>('#open')!.click());
	await expectOnTop(opened, '人工智能');
	await until('what was typed, again', async () =>
		(await noteText(await waitForCard(opened)))?.includes(`写到${name}`),
	);
	if (name === 'fullscreen') await opened.close(); // it fills the whole screen
});

it.each([
	['closed', 'close', hoverMark],
	['removed', 'remove', hoverMark],
	['removed, though the card was pinned', 'remove', clickMark],
] as const)('and still comes after the dialog that it was in has been %s', async (_end, end, show) => {
	const opened = await session.open(`${server.url}/dialog`);
	await opened.click('#open');
	await show(opened, TERM);
	await expectOnTop(opened, TERM);
	await opened.$eval('#layer', (layer, how) => (layer as HTMLDialogElement)[how](), end);
	await waitForNoCard(opened);
	// A dialog that closes while the pointer comes to rest ends the wait for the card; a hand never rests for long.
	await until('the card', async () => {
		await moveAway(opened);
		await hoverMark(opened, '人工智能');
		return waitForCard(opened, '人工智能', { timeout: 5_000 }).catch(() => null);
	});
	await expectOnTop(opened, '人工智能');
	expect(session.faults(opened)).toEqual([]);
});

it.each([
	['in a shadow tree, around text that is slotted there', 'slotted'],
	['that stands before another one that is open below it', 'two'],
] as const)('above a dialog %s', async (_where, name) => {
	const opened = await session.open(`${server.url}/${name}`);
	await hoverMark(opened, '人工智能');
	await waitForCard(opened, '人工智能');
	await opened.evaluate(() => document.querySelector<HTMLElement>('#open')!.click());
	await hoverMark(opened, TERM);
	await until('the card within the dialog', async () => {
		const card = await waitForCard(opened, TERM);
		const box = await cardBox(card);
		return box && opened.evaluate(isOnTop, box);
	});
});

/** Runs in the page. */
function isOnTop({ x, y, width, height }: Box): boolean {
	const at: [number, number] = [x + width / 2, y + height / 2];
	const outer = document.elementFromPoint(...at);
	const inner = outer?.shadowRoot?.elementFromPoint(...at) ?? outer;
	return inner?.matches('div[popover]:not(#layer)') === true;
}

/** Waits for the card of a term, which nothing may lie over. */
async function expectOnTop(opened: Page, term: string): Promise<void> {
	await until(`the card of ${term} on top`, async () => {
		const card = await waitForCard(opened, term);
		const box = await cardBox(card);
		return (
			box &&
			opened.evaluate(
				({ x, y, width, height }) =>
					document.elementFromPoint(x + width / 2, y + height / 2)?.matches('div[popover]:not(#layer)'),
				box,
			)
		);
	});
}
