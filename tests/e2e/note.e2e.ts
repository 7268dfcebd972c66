import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { focusNote, isSaved, noteText, typeNote, waitForCard } from '../../scripts/browser/card';
import { openOwnPage, openPage } from '../../scripts/browser/pages';
import { clickMark, hoverMark } from '../../scripts/browser/pointer';
import { until } from '../../scripts/browser/until';
import { type Playground, servePlayground } from '../playground/serve.mjs';
import { startBrowser, TARGET, useSession } from './session';

const TERM = '新质生产力';

async function pinnedCard(page: Page, term = TERM) {
	await hoverMark(page, term);
	const card = await waitForCard(page, term);
	await clickMark(page, term);
	return card;
}

describe('a note typed in the card', () => {
	const session = useSession();

	it('is saved as it is typed, with the page and the sentence where it was made', async () => {
		const page = await session.open('/articles/harbour');
		await typeNote(page, await pinnedCard(page), '五个字，箱子多三成。');
		await page.keyboard.press('Escape');
		await typeNote(page, await pinnedCard(page, '全要素生产率'), '他讲的是箱子。');
		const notebook = await session.openOwn('notebook.html#/notes');
		const shown = await until('the note in the notebook', () => {
			return notebook.evaluate(
				() =>
					document.body.innerText.includes('箱子多三成') &&
					document.body.innerText.includes('他讲的是箱子') &&
					document.body.textContent,
			);
		});
		expect(shown).toContain('白鹭港的机械臂换了“脑子”');
		expect(shown).toContain('用经济学的话说，他讲的是全要素生产率。');
	});

	it('is the same on another page, in another script', async () => {
		const page = await session.open('/articles/bay-area');
		const card = await pinnedCard(page, '新質生產力');
		await until('the same note', async () => (await noteText(card)) === '五个字，箱子多三成。');
	});

	it('shows in other open views when it changes', async () => {
		const first = await session.open('/articles/harbour');
		const card = await pinnedCard(first);
		const notebook = await session.openOwn('notebook.html#/notes');
		await first.bringToFront();
		await typeNote(first, card, '又想到一句');
		await until('the change in the notebook', () =>
			notebook.evaluate(() => document.body.textContent?.includes('又想到一句')),
		);
	});

	it('cannot be seen by the page, nor can the keys', async () => {
		const page = await session.open('/hard/hostile');
		const card = await pinnedCard(page);
		const secret = 'zheshimimi';
		await typeNote(page, card, secret);
		const seen = await page.evaluate((text) => {
			const { __keys, find } = window as unknown as { __keys: unknown[]; find(text: string): boolean };
			return {
				keys: __keys.length,
				found: find.call(window, text),
				frames: Array.from({ length: frames.length }, (_, n) => readable(n)),
			};
			function readable(n: number) {
				try {
					return frames[n]!.document.body !== null;
				} catch {
					return false;
				}
			}
		}, secret);
		expect(seen).toEqual({ keys: 0, found: false, frames: seen.frames.map(() => false) });
	});

	it('does not lose what is being typed when the card closes at once', async () => {
		const page = await session.open('/articles/compute');
		const card = await pinnedCard(page, '人工智能');
		await focusNote(page, card);
		await page.keyboard.type('合上之前');
		await page.keyboard.press('Escape');
		await page.close();
		const again = await session.open('/articles/compute');
		const other = await pinnedCard(again, '人工智能');
		await until('the note', async () => (await noteText(other)) === '合上之前');
	});
});

describe('a note outlives', () => {
	let playground: Playground;
	beforeAll(async () => {
		playground = await servePlayground();
	});
	afterAll(() => playground.close());

	it('the browser', async () => {
		const profile = mkdtempSync(join(tmpdir(), 'zhudu-e2e-'));
		const visit = async (read: (page: Page) => Promise<unknown>) => {
			const launched = await startBrowser({ profile });
			try {
				await read(await openPage(launched, `${playground.url}/articles/harbour`));
			} finally {
				await launched.browser.close();
			}
		};
		try {
			await visit(async (page) => typeNote(page, await pinnedCard(page), '明天还在'));
			await visit(async (page) => {
				const card = await pinnedCard(page);
				await until('the note', async () => (await noteText(card)) === '明天还在');
			});
		} finally {
			rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
		}
	});

	it('the background, which may die between two keys', async ({ onTestFinished }) => {
		const launched = await startBrowser({ prefs: { 'extensions.background.idle.timeout': 3000 } });
		onTestFinished(() => launched.browser.close());
		const own = await openOwnPage(launched, 'notebook.html#/about');
		const page = await openPage(launched, `${playground.url}/articles/harbour`);
		const card = await pinnedCard(page);
		await focusNote(page, card);
		for (const piece of ['一半在前，', '一半在后']) {
			await page.keyboard.type(piece);
			await until('“saved”', () => isSaved(card));
			if (TARGET === 'chrome') await killWorker(launched.browser);
			else await until('the background asleep', () => isAsleep(own));
		}
		const again = await openPage(launched, `${playground.url}/articles/harbour`);
		const other = await pinnedCard(again);
		await until('the note', async () => (await noteText(other)) === '一半在前，一半在后');
	});
});

async function killWorker(browser: Awaited<ReturnType<typeof startBrowser>>['browser']) {
	const target = browser.targets().find((one) => one.type() === 'service_worker');
	await (await target?.worker())?.close();
}

/** Whether Firefox has let go of the background, asked in another page of the extension, which does not wake it. */
function isAsleep(own: Page): Promise<boolean> {
	return own.evaluate(() => {
		const { browser: ours } = globalThis as unknown as { browser: typeof browser };
		const views = ours.extension.getViews() as unknown as (typeof globalThis)[];
		return views.every(({ location }) => !location.pathname.includes('background'));
	});
}
