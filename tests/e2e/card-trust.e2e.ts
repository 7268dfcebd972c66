import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardText, isCard, shownCard, waitForCard, waitForNoCard } from '../../scripts/browser/card';
import { readMarks, waitForMark } from '../../scripts/browser/marks';
import { passTime } from '../../scripts/browser/page-clock';
import { clickMark, hoverMark } from '../../scripts/browser/pointer';
import { until } from '../../scripts/browser/until';
import { servePages } from './serve-pages';
import { TARGET, useSession } from './session';

const session = useSession({ storesNothing: true });
const TERM = '新质生产力';
const bytes = Buffer.from(
	`<!doctype html><meta charset="utf-8"><title>t</title><p style="padding:40px">发展${TERM}，要看人工智能。</p>`,
);
const page = (headers: Record<string, string> = {}) => ({ bytes, charset: 'utf-8', headers });
const PAGES = {
	plain: page(),
	'require-corp': page({
		'cross-origin-embedder-policy': 'require-corp',
		'cross-origin-opener-policy': 'same-origin',
	}),
	credentialless: page({ 'cross-origin-embedder-policy': 'credentialless' }),
	'a sandbox': page({ 'content-security-policy': 'sandbox' }),
	'a sandbox with scripts': page({ 'content-security-policy': 'sandbox allow-scripts' }),
};

let server: Awaited<ReturnType<typeof servePages>>;
beforeAll(async () => {
	server = await servePages(new Map(Object.entries(PAGES).map(([name, served]) => [`/${name}`, served])));
});
afterAll(() => server.close());

const open = (name: keyof typeof PAGES) => session.open(`${server.url}/${encodeURIComponent(name)}`);

/** The address of the card as the page's side has it, which a page may learn. */
async function cardAddress(opened: Page): Promise<string> {
	await hoverMark(opened, TERM);
	const card = await waitForCard(opened, TERM);
	const frame = await card.frameElement();
	return frame!.evaluate((element) => (element as HTMLIFrameElement).src);
}

it('a card that a page frames itself shows nothing and does nothing, whatever it is told', async () => {
	const opened = await open('plain');
	const address = await cardAddress(opened);
	const other = await open('plain');
	const heard = await other.evaluate(
		async (src, term) => {
			const heard: unknown[] = [];
			const subject = {
				terms: ['new-quality-productive-forces', term],
				occurrence: { start: 0, end: 5, text: term, label: term, terms: [term], nested: [], why: {} },
				place: { url: location.href, title: 't', sentence: term },
				pinned: true,
				focus: true,
			};
			for (const token of ['', 'token', '0'.repeat(32)]) {
				const frame = document.createElement('iframe');
				frame.style.cssText = 'width:360px;height:300px';
				frame.src = token ? `${src}#${token}` : src;
				const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
				document.body.append(frame);
				await loaded;
				for (let i = 0; i < 3; i++) {
					const { port1, port2 } = new MessageChannel();
					port1.onmessage = ({ data }) => heard.push(data);
					port1.postMessage({ show: subject });
					frame.contentWindow!.postMessage(token, '*', [port2]);
				}
			}
			return heard;
		},
		address,
		TERM,
	);
	// A card of ours, asked for after that, comes when theirs have long been answered.
	await hoverMark(other, TERM);
	await waitForCard(other, TERM);
	const shown: string[] = [];
	for (const frame of other.frames()) {
		const isOurs = (await frame.frameElement())?.evaluate((element) => element.getRootNode() instanceof ShadowRoot);
		if (!(await isOurs) && (await isCard(frame))) shown.push(await frame.evaluate(() => document.body.innerText));
	}
	expect(shown).toEqual(['', '', '']);
	expect(heard).toEqual([]);
	await other.close();
	await opened.close();
});

it('a card whose background is late comes without the pointer being moved again', async ({ skip }) => {
	skip(TARGET !== 'chrome', 'only Chromium’s background can be kept busy by a test');
	const opened = await open('plain');
	await waitForMark(opened, TERM);
	const background = await session.launched.browser.waitForTarget((target) => target.type() === 'service_worker');
	const worker = await background.worker();
	// Longer than a frame is waited for before it is thought to be kept out.
	void worker?.evaluate('for (const begun = Date.now(); Date.now() - begun < 6_000; );');
	await hoverMark(opened, TERM);
	await waitForCard(opened, TERM);
	await opened.close();
});

describe('where the page keeps the card out, no empty box is shown, and the popup says so', () => {
	it.for(['require-corp', 'credentialless', 'a sandbox', 'a sandbox with scripts'] as const)(
		'%s',
		async (name, { skip }) => {
			skip(TARGET === 'chrome' && name === 'a sandbox', 'it can’t be asked what is on a page that runs no script');
			const opened = await open(name);
			await waitForMark(opened, TERM);
			await hoverMark(opened, TERM);
			const popup = await session.openOwn('popup.html', { over: opened });
			const text = () => popup.evaluate(() => document.body.innerText);
			await until('the list of terms', async () => (await text()).includes(TERM));
			const outcome = await until('a card or the words', async () => {
				const card = await shownCard(opened);
				if (card && (await cardText(card)).includes(TERM)) return 'a card';
				return (await text()).includes('does not let the card in') && 'the words';
			});
			const comes = outcome === 'a card';
			// The other browser lets an extension's frame into a page that keeps frames without its policy out.
			expect(comes).toBe(TARGET === 'firefox' && !name.startsWith('a sandbox'));
			if (!comes) {
				await clickMark(opened, TERM);
				// The page itself may run no script, and so have no clock.
				await passTime(popup, 400);
				await waitForNoCard(opened);
				expect(await readMarks(opened, { active: true })).toEqual([]);
				const boxes = await opened.evaluate(() =>
					[...document.querySelectorAll('html > div[popover]')].filter(
						(box) => getComputedStyle(box).visibility === 'visible',
					),
				);
				expect(boxes).toEqual([]);
			}
			if (name.startsWith('a sandbox')) expect(session.faults(opened)).toEqual([]);
			await popup.close();
			await opened.close();
		},
	);
});
