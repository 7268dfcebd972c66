import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { cardText, shownCard, waitForNoCard } from '../../scripts/browser/card';
import { readMarks, settledMarks } from '../../scripts/browser/marks';
import { until } from '../../scripts/browser/until';
import { onlyIn } from './only-in';
import { useSession } from './session';

const session = useSession({ storesNothing: true });

/** What the background sends when the keys of a command are pressed, which no driver of a browser can press. */
async function press(own: Page, command: 'next-term' | 'previous-term'): Promise<void> {
	await own.evaluate(async (sent) => {
		const { browser: ours, chrome } = globalThis as unknown as { browser?: typeof browser; chrome: typeof browser };
		const api = ours ?? chrome;
		const tabs = await api.tabs.query({});
		await Promise.all(
			tabs.map(({ id }) => api.tabs.sendMessage(id!, { command: sent }, { frameId: 0 }).catch(() => {})),
		);
	}, command);
}

/** The term that is marked as the one the card is about. */
async function activeTerm(page: Page): Promise<string | undefined> {
	const [mark] = await readMarks(page, { active: true });
	return mark?.text;
}

async function walkTo(page: Page, own: Page, command: 'next-term' | 'previous-term', wanted: string): Promise<void> {
	await press(own, command);
	await until(`the card of ${wanted}`, async () => {
		const card = await shownCard(page);
		return card && (await activeTerm(page)) === wanted && (await cardText(card)).length > 0;
	});
}

it('from term to term, there and back, and out again with Escape', async () => {
	const page = await session.open('/articles/harbour');
	const own = await session.openOwn('notebook.html#/about');
	await page.bringToFront();
	// The second is in doubt until the segmenter has answered, which takes its time in a fresh browser.
	await until('both marks', async () => (await readMarks(page)).filter(({ text }) => text === '新质生产力').length > 1);
	const terms = (await settledMarks(page)).filter(({ visible }) => visible).map(({ text }) => text);
	await walkTo(page, own, 'next-term', terms[0]!);
	await walkTo(page, own, 'next-term', terms[1]!);
	await walkTo(page, own, 'next-term', terms[2]!);
	await walkTo(page, own, 'previous-term', terms[1]!);
	const card = await shownCard(page);
	await until('the focus in the card', async () => card?.evaluate(() => document.hasFocus()));
	await page.keyboard.press('Escape');
	await waitForNoCard(page);
	expect(await activeTerm(page)).toBeUndefined();
});

it('over what is hidden, to what can be seen', async () => {
	const page = await session.open('/hard/unseen');
	const own = await session.openOwn('notebook.html#/about');
	await page.bringToFront();
	await settledMarks(page); // a command that comes before the page is read is lost
	await walkTo(page, own, 'next-term', '人工智能');
	await walkTo(page, own, 'next-term', '新质生产力');
	expect((await readMarks(page, { active: true }))[0]?.visible).toBe(true);
	await walkTo(page, own, 'next-term', '数字经济');
	await walkTo(page, own, 'previous-term', '新质生产力');
	await own.close();
	await page.close();
});

it('from the first term of a long page back to its last one, which nobody had come near', async ({ skip }) => {
	onlyIn('chrome', skip);
	const page = await session.open('/generated/large?mb=0.2');
	const own = await session.openOwn('notebook.html#/about');
	await page.bringToFront();
	const [first] = (await settledMarks(page)).filter(({ visible }) => visible);
	await walkTo(page, own, 'next-term', first!.text);
	const last = await page.evaluate(() => {
		const text = document.body.textContent ?? '';
		const terms = ['新质生产力', '人工智能', '科技成果转化', '高质量发展'];
		return terms.toSorted((a, b) => text.lastIndexOf(b) - text.lastIndexOf(a))[0]!;
	});
	await walkTo(page, own, 'previous-term', last);
	const left = await page.evaluate(() => document.documentElement.scrollHeight - scrollY - innerHeight);
	expect(left).toBeLessThan(2000);
});
