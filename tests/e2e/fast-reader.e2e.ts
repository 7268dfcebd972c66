import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { isSaved, noteText, waitForCard, waitForNoCard } from '../../scripts/browser/card';
import { clickMark, hoverMark, moveAway } from '../../scripts/browser/pointer';
import { until } from '../../scripts/browser/until';
import { backgroundEnder } from './kills/ends';
import { notebookPath, openView, serveTerms, someTerms, type Term } from './kills/views';
import { onlyIn } from './only-in';
import { TARGET, useSession } from './session';
import { dueNow, typedOf, typeFor, type View } from './typed';

/** A reader who is quicker than anything that is written: what is half a second old is there, whatever comes next. */

const session = useSession();
const terms = someTerms();
let server: Awaited<ReturnType<typeof serveTerms>>;
beforeAll(async () => {
	server = await serveTerms(terms);
});
afterAll(() => server.close());

const LETTERS = ' abcdefghijklmnopqrstuvwxyz';

interface Row {
	what: string;
	/** Writes in the card, and does it; gives what must be in the note. */
	act: (view: View, term: Term) => Promise<string>;
	/** Without the driver of Chromium nobody can do it. */
	isOfChromium?: true;
}

/** Types for a while, and then at once does something. */
const then =
	(act: (view: View, term: Term) => Promise<unknown>, milliseconds = 800): Row['act'] =>
	async (view, term) => {
		await typeFor(view, LETTERS, milliseconds);
		const due = await dueNow(view);
		await act(view, term);
		return due;
	};

const ROWS: Row[] = [
	{ what: 'presses Escape', act: then(({ page }) => page.keyboard.press('Escape')) },
	{
		what: 'clicks beside the card and closes the tab',
		act: then(async ({ page }) => {
			await page.mouse.click(5, 400);
			await page.close();
		}),
	},
	{ what: 'reloads the page', act: then(({ page }) => page.reload()) },
	{
		what: 'goes back and forth',
		act: then(async ({ page }) => {
			await page.goBack().catch(() => null); // to the tab's first, empty page
			await page.goForward().catch(() => null);
		}),
	},
	{
		what: 'writes on in the popup before anything is saved',
		act: async (view, term) => {
			await typeFor(view, LETTERS, 50);
			const first = await typedOf(view);
			const popup = await openView(session.launched, server.url, { place: 'popup', term });
			await typeFor(popup, ' 0123456789', 800);
			const due = await dueNow(popup);
			await popup.page.close();
			await view.page.close();
			expect(due.length + first.length).toBeGreaterThan(0);
			return due;
		},
	},
	{
		what: 'pastes a hundred thousand characters and closes the tab',
		act: async ({ page, frame }) => {
			const text = '字'.repeat(100_000);
			await frame.evaluate((pasted) => {
				document.querySelector('textarea')!.focus();
				document.execCommand('insertText', false, pasted);
			}, text);
			await until('it to be kept', () => isSaved(frame));
			await page.close();
			return text;
		},
	},
	{
		what: 'closes the card while an input method is open',
		isOfChromium: true,
		act: async (view) => {
			await typeFor(view, LETTERS, 300);
			const typed = await typedOf(view);
			const tools = await view.page.createCDPSession();
			await tools.send('Input.imeSetComposition', { text: 'zhong', selectionStart: 5, selectionEnd: 5 });
			await until('the letters', async () => (await noteText(view.frame))?.endsWith('zhong'));
			await new Promise((resolve) => setTimeout(resolve, 500)); // what is due
			await view.page.close();
			return `${typed}zhong`;
		},
	},
	{
		what: 'takes back what was typed, twice',
		act: async (view) => {
			await typeFor(view, LETTERS, 300);
			for (let n = 0; n < 2; n++) {
				await view.page.keyboard.down('Control');
				await view.page.keyboard.press('z');
				await view.page.keyboard.up('Control');
			}
			const left = (await noteText(view.frame)) ?? '';
			await new Promise((resolve) => setTimeout(resolve, 500)); // what is due
			await view.page.close();
			return left;
		},
	},
	{
		what: 'deletes the note and writes another',
		act: async (view) => {
			await typeFor(view, LETTERS, 100);
			await until('“saved”', () => isSaved(view.frame));
			await view.frame.evaluate(() => {
				const field = document.querySelector('textarea')!;
				field.focus();
				field.select();
			});
			await view.page.keyboard.press('Backspace');
			await typeFor(view, '0123456789', 800);
			const due = await dueNow(view);
			await view.page.close();
			return due;
		},
	},
	{
		what: 'opens and closes the card again and again, with a key each time',
		act: async (view, { label }) => {
			let all = '';
			for (const letter of 'abcdefghij') {
				await view.page.keyboard.type(letter);
				all += letter;
				await view.page.keyboard.press('Escape');
				await waitForNoCard(view.page);
				await moveAway(view.page);
				await hoverMark(view.page, label);
				const card = await waitForCard(view.page, label);
				await clickMark(view.page, label);
				await card.evaluate(() => document.querySelector<HTMLElement>('.action.note')?.click());
				await until('the note', () => card.$('textarea'));
				await card.focus('textarea');
				await card.evaluate(() => {
					const field = document.querySelector('textarea')!;
					field.setSelectionRange(field.value.length, field.value.length);
				});
			}
			await view.page.close();
			return all;
		},
	},
	{
		what: 'goes to another tab, and the browser lets this one go',
		act: then(async ({ page }) => {
			const own = await session.openOwn('notebook.html#/about');
			await own.bringToFront();
			const address = page.url();
			await own.evaluate(async (url) => {
				const { tabs } = (globalThis as unknown as { chrome: typeof browser }).chrome;
				const all = await tabs.query({});
				const gone = all.filter((tab) => tab.url === url || tab.title === 't').map(({ id }) => id!);
				for (const id of gone) await tabs.discard(id).catch(() => {});
			}, address);
		}),
	},
	{
		what: 'writes while the background sleeps, and closes the tab',
		act: async (view) => {
			const end = await backgroundEnder(session.launched);
			await end();
			await typeFor(view, LETTERS, 600);
			const due = await dueNow(view);
			await view.page.close();
			return due;
		},
	},
];

// A minute or two.
it.skipIf(!process.env.ZHUDU_FAST).for(ROWS)(
	'a reader types and $what',
	{ timeout: 300_000 },
	async ({ act, isOfChromium }, { skip }) => {
		if (isOfChromium) onlyIn('chrome', skip);
		const term = terms.pop()!;
		const view = await openView(session.launched, server.url, { place: 'card', term });
		const due = await act(view, term);
		const notebook = await session.openOwn(notebookPath(term));
		let seen: string | null = null;
		const isThere = async () => {
			await keepBoth(notebook);
			seen = await noteText(notebook);
			return seen?.includes(due) && (seen === '' || (await isSaved(notebook)));
		};
		await until('what was typed', isThere).catch(() => expect(seen, `${TARGET}: the note`).toContain(due));
		if (!view.page.isClosed()) await view.page.close().catch(() => {});
	},
);

/** Chooses, where two texts met. */
async function keepBoth(notebook: Page): Promise<void> {
	await notebook.evaluate(() => document.querySelector<HTMLElement>('.note-conflict button')?.click());
}
