import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { restingBox, waitForCard } from '../../scripts/browser/card';
import { readMarks, waitForMark } from '../../scripts/browser/marks';
import { hoverMark } from '../../scripts/browser/pointer';
import { until } from '../../scripts/browser/until';
import { onlyIn } from './only-in';
import { type ServedPage, servePages } from './serve-pages';
import { TARGET, useSession } from './session';

const session = useSession({ storesNothing: true });
const TERM = '新质生产力';

const served = (html: string, type = 'text/html'): ServedPage => ({ bytes: Buffer.from(html), charset: 'utf-8', type });
const page = (body: string, style = '') =>
	served(`<!doctype html><meta charset="utf-8"><title>t</title><style>${style}</style><body>${body}`);
const ARTICLE = `<div style="height: 200px"></div><p style="margin-left: 300px">发展${TERM}。</p>`;
const LINES = Array.from({ length: 600 }, (_, n) => `第${n}段讲${TERM}和人工智能，也讲天气。<br>`).join('');
const XHTML = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body><p>发展${TERM}。</p></body></html>`;
const PAGES = {
	large: page(ARTICLE, 'html { zoom: 1.5 }'),
	small: page(ARTICLE, 'html { zoom: 0.6 }'),
	'zoomed body': page(ARTICLE, 'body { zoom: 1.5 }'),
	xml: served(XHTML, 'application/xml'),
	xhtml: served(XHTML, 'application/xhtml+xml'),
	frame: page(`<iframe height="70" width="900" srcdoc="<p>快讯：${TERM}发展大会开幕。</p>"></iframe>`),
	moving: page(
		`<div style="position: fixed; inset: 0; overflow: hidden"><div id="text" style="position: relative">${LINES}</div></div>`,
	),
	comments: page(`<div id="host"></div><p>正文：人工智能。</p>`),
	late: page(
		`<late-one></late-one><div id="empty"></div><p id="text">旧文。</p><p>正文：人工智能。</p><script>
		class Late extends HTMLElement {
			connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<p>发展${TERM}。</p>'; }
		}
		addEventListener('load', () => setTimeout(() => customElements.define('late-one', Late), 300));
		addEventListener('load', () => setTimeout(() => {
			empty.attachShadow({ mode: 'closed' }).innerHTML = '<p>说到数字经济。</p>';
			text.attachShadow({ mode: 'open' }).innerHTML = '<p>说到低空经济。</p>';
		}, 600));
		</script>`,
	),
	'too much': page(`<div>发展${TERM}。</div>`.repeat(15_200)),
};

let server: Awaited<ReturnType<typeof servePages>>;
beforeAll(async () => {
	server = await servePages(new Map(Object.entries(PAGES).map(([name, one]) => [`/${name}`, one])));
});
afterAll(() => server.close());

const open = (name: keyof typeof PAGES) => session.open(`${server.url}/${encodeURIComponent(name)}`);

it.each(['large', 'small', 'zoomed body'] as const)('%s: the card stands beside its term', async (name) => {
	const opened = await open(name);
	const [line] = (await hoverMark(opened, TERM)).boxes;
	await waitForCard(opened, TERM);
	const card = await restingBox(opened);
	expect(Math.abs(card.x - line!.x)).toBeLessThanOrEqual(1);
	expect(card.y - line!.y - line!.height).toBeGreaterThanOrEqual(0);
	expect(card.y - line!.y - line!.height).toBeLessThanOrEqual(10);
	expect(card.width).toBeGreaterThan(300);
});

it.each(['xml', 'xhtml'] as const)('served as %s: marks, and a card', async (name) => {
	const opened = await open(name);
	await waitForMark(opened, TERM);
	await hoverMark(opened, TERM);
	await waitForCard(opened, TERM);
});

it('what a page gives a tree of its own after it has loaded is read', async () => {
	const opened = await open('late');
	await waitForMark(opened, '人工智能');
	await waitForMark(opened, TERM);
	await waitForMark(opened, '数字经济');
	await waitForMark(opened, '低空经济');
});

it('in a frame too low for it the card takes the height there is', async () => {
	const opened = await open('frame');
	const frame = await until('the frame', async () => opened.frames()[1]);
	await waitForMark(frame, TERM);
	await hoverMark(opened, TERM, { frame });
	await waitForCard(opened, TERM);
	expect((await restingBox(opened)).height).toBeGreaterThan(50);
});

describe('text that is moved without being scrolled stays marked', () => {
	it.each([
		['by its top', 'top', '-6000px'],
		['by a transform', 'transform', 'translateY(-6000px)'],
		['by its margin', 'marginTop', '-6000px'],
	] as const)('%s', async (_how, property, value) => {
		const opened = await open('moving');
		await waitForMark(opened, TERM);
		await opened.$eval('#text', (text, [name, to]) => ((text as HTMLElement).style[name] = to), [
			property,
			value,
		] as const);
		await until('marks on the whole screen', async () => {
			const tops = (await readMarks(opened)).flatMap(({ boxes, visible }) => (visible ? boxes.map(({ y }) => y) : []));
			return Math.min(...tops) < 60 && Math.max(...tops) > 800;
		});
	});
});

it('comments in shadow roots that come and go are let go of', async ({ skip }) => {
	skip(TARGET === 'firefox', 'only Chromium collects its garbage when it is told to');
	const opened = await open('comments');
	await waitForMark(opened, '人工智能');
	for (let round = 0; round < 2; round++) {
		await opened.evaluate((text) => {
			const hosts = Array.from({ length: 400 }, () => {
				const host = document.createElement('x-comment');
				host.attachShadow({ mode: 'open' }).innerHTML = `<p>评论：${text}。</p>`;
				return host;
			});
			document.querySelector('#host')!.append(...hosts);
			Object.assign(window, { refs: hosts.map((host) => new WeakRef(host)) });
		}, TERM);
		await waitForMark(opened, TERM);
		await opened.evaluate(() => document.querySelector('#host')!.replaceChildren());
		await until('nothing held', async () => (await held(opened)) <= 1, { every: 500 }); // garbage is collected for each answer
	}
});

/** How many of the comments the browser can't let go of. */
async function held(opened: Page): Promise<number> {
	const devtools = await opened.createCDPSession();
	await devtools.send('HeapProfiler.collectGarbage');
	await devtools.detach();
	return opened.evaluate(
		() => (window as unknown as { refs: WeakRef<Element>[] }).refs.filter((ref) => ref.deref()).length,
	);
}

it('a page of more blocks than are read of one is marked as far, and the popup says so', async ({ skip }) => {
	onlyIn('firefox', skip);
	const opened = await open('too much');
	await waitForMark(opened, TERM);
	const popup = await session.openOwn('popup.html', { over: opened });
	await until('the words', () => popup.evaluate(() => document.body.innerText.includes('too much on this page')));
});
