import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { focusNote, noteText, typeNote, waitForCard } from '../../scripts/browser/card';
import { clickMark, hoverMark } from '../../scripts/browser/pointer';
import { until } from '../../scripts/browser/until';
import { onlyIn } from './only-in';
import { useSession } from './session';

const TERM = '新质生产力';

async function pinnedCard(page: Page, term = TERM) {
	await hoverMark(page, term);
	const card = await waitForCard(page, term);
	await clickMark(page, term);
	return card;
}

describe('a note typed in the card', () => {
	const session = useSession({ storesOnlyNotes: true });

	it('is saved as it is typed, with the page and the sentence where it was made', async ({ skip }) => {
		onlyIn('chrome', skip);
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

	it('is the same on another page, in another script', async ({ skip }) => {
		onlyIn('chrome', skip);
		const page = await session.open('/articles/bay-area');
		const card = await pinnedCard(page, '新質生產力');
		await until('the same note', async () => (await noteText(card)) === '五个字，箱子多三成。');
	});

	it('shows in other open views when it changes', async ({ skip }) => {
		onlyIn('chrome', skip);
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
