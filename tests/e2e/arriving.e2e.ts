import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import type { FrameReport } from '../../messages/protocol';
import { preparePage, readMarks, settledMarks, waitForMark } from '../../scripts/browser/marks';
import { until } from '../../scripts/browser/until';
import { listenForFaults } from './faults';
import { type ServedPage, servePages } from './serve-pages';
import { useSession } from './session';

const session = useSession({ storesNothing: true });

/** Whoever serves waits here until the test goes on. */
let gates: PromiseWithResolvers<void>[] = [];
const gate = (n: number) => (gates[n] ??= Promise.withResolvers<void>());
const open = (n: number) => gate(n).resolve();

/** What is sent first, and what is sent after each gate. */
function inParts(first: string, ...parts: string[]): ServedPage {
	async function* more() {
		for (const [n, part] of parts.entries()) {
			await gate(n).promise;
			yield part;
		}
	}
	return { bytes: Buffer.from(first), charset: 'utf-8', more };
}

/** A script or style sheet that comes once the test goes on. */
function late(type: string, text: string): ServedPage {
	return { ...inParts('', text), type };
}

const HEAD = '<!doctype html><meta charset="utf-8"><title></title>';
const PLAIN = '<p>下午下了一场小雨，街上的人不多。</p>';
const ROW = `<section><p>记者今天来到车间，发展<b>新质</b>生产力。</p>${PLAIN}<div>完。<br>其二，<i>数字</i>经济。</div></section>`;
const ROWS = Array.from({ length: 40 }, () => ROW).join('\n');
/** Cut in the midst of words, tags and blocks. */
const PIECES = ROWS.match(/[\s\S]{1,97}/g)!;

const PAGES: Record<string, ServedPage> = {
	streams: inParts(
		`${HEAD}<body><header><p id="first">发展新质生产力。</p></header><main><p>本文：数字`,
		'经济，低空经济，人工',
		'<b>智能</b>。</p>',
		'<script>first.textContent = "科技创新"; document.body.prepend("在前：半导体。")</script>',
		'<p>在后：产业链。',
		'</p></main>',
	),
	hosts: inParts(
		`${HEAD}<p>发展新质生产力。</p><div id="host"></div>`,
		'<script>host.attachShadow({ mode: "open" }).innerHTML = "<p>数字经济</p>"</script><p>在后。</p>',
	),
	tree: inParts(
		`${HEAD}<body><x-tree><template shadowrootmode="open"><p>发展新质生产力。</p>`,
		'<p>数字经济。</p></template></x-tree>',
	),
	defer: inParts(`${HEAD}<p>发展新质生产力。</p><script defer src="late.js"></script>`),
	sync: inParts(`${HEAD}<p>发展新质生产力。</p><script src="late.js"></script><p>数字经济。</p>`),
	style: inParts(`${HEAD}<link rel="stylesheet" href="late.css"><p>新质生产力。</p><p><i>数字</i><i>经济</i></p>`),
	'late.js': late('text/javascript', 'document.querySelector("p").textContent = "科技创新"'),
	'late.css': late('text/css', 'i { display: block }'),
	pieces: inParts(HEAD, ...PIECES),
	whole: inParts(HEAD + ROWS),
};

let server: Awaited<ReturnType<typeof servePages>>;
beforeAll(async () => {
	server = await servePages(new Map(Object.entries(PAGES).map(([name, page]) => [`/${name}`, page])));
});
afterAll(() => server?.close());

/** Opens a page without waiting until it has loaded. */
async function openLoading(name: string): Promise<{ page: Page; loaded: Promise<unknown>; faults: string[] }> {
	gates = [];
	const page = await session.launched.browser.newPage();
	const faults = listenForFaults(page);
	await preparePage(page);
	const address = `${server.url}/${name}`;
	const loaded = page.goto(address, { waitUntil: 'load' }).catch(() => null);
	// Until then, what is asked of the page may be asked of the blank one, which goes.
	const hasBegun = () => page.evaluate((wanted) => location.href === wanted, address).catch(() => false);
	await until(`${name} to begin`, hasBegun);
	return { page, loaded, faults };
}

const stateOf = (page: Page) => page.evaluate(() => document.readyState);
const seenIn = async (page: Page) => (await readMarks(page)).map(({ text }) => text).sort();

it('marks follow the text, and what scripts do to it, while the page is still being written', async () => {
	const { page, loaded, faults } = await openLoading('streams');
	await waitForMark(page, '新质生产力');
	open(0);
	await waitForMark(page, '低空经济');
	open(1);
	await waitForMark(page, '人工智能');
	open(2);
	await waitForMark(page, '科技创新');
	await waitForMark(page, '半导体');
	open(3);
	await waitForMark(page, '产业链');
	expect(await stateOf(page)).toBe('loading');
	open(4);
	await loaded;
	await until('the marks', async () => (await stateOf(page)) === 'complete');
	expect(await seenIn(page)).toEqual(['产业链', '人工智能', '低空经济', '半导体', '数字经济', '科技创新'].sort());
	expect(faults).toEqual([]);
	await page.close();
});

it.each([
	['deferred', 'defer'],
	['in the way', 'sync'],
])('marks do not wait for a script that is %s', async (_how, name) => {
	const { page, loaded, faults } = await openLoading(name);
	await waitForMark(page, '新质生产力');
	expect(await stateOf(page)).not.toBe('complete');
	open(0);
	await loaded;
	const marked = name === 'sync' ? ['数字经济', '科技创新'].sort() : ['科技创新'];
	for (const text of marked) await waitForMark(page, text);
	expect(await seenIn(page)).toEqual(marked);
	expect(faults).toEqual([]);
	await page.close();
});

it('a shadow root that a script makes after its host was read', async () => {
	const { page, loaded } = await openLoading('hosts');
	await waitForMark(page, '新质生产力');
	open(0);
	await loaded;
	await waitForMark(page, '数字经济');
	await page.close();
});

it('a shadow tree that is written with the page, while it is still being written', async () => {
	const { page, loaded } = await openLoading('tree');
	await waitForMark(page, '新质生产力');
	expect(await stateOf(page)).toBe('loading');
	open(0);
	await loaded;
	await waitForMark(page, '数字经济');
	await page.close();
});

it('a page whose style sheet is late is not marked in another form than it is shown in', async () => {
	const { page, loaded, faults } = await openLoading('style');
	await until('its text', () => page.evaluate(() => document.readyState === 'interactive'));
	open(0);
	await loaded;
	await waitForMark(page, '新质生产力');
	expect(await seenIn(page)).toEqual(['新质生产力']);
	expect(faults).toEqual([]);
	await page.close();
});

it('a page that comes in many pieces has the same marks as one that comes at once, at hardly more work', async () => {
	const own = await session.openOwn('notebook.html#/about');
	const read = async (name: string) => {
		const { page, loaded } = await openLoading(name);
		for (let n = 0; n < PIECES.length; n++) {
			open(n);
			await new Promise((resolve) => setTimeout(resolve, 5));
		}
		await loaded;
		const address = `${server.url}/${name}`;
		const report = await until('a report', async () => {
			const told = await reportOf(own, address);
			return told && !told.isReading && told;
		});
		const marks = (await settledMarks(page)).map(({ text }) => text);
		await page.close();
		return { marks, report };
	};
	const whole = await read('whole');
	const pieces = await read('pieces');
	expect(pieces.report.terms).toEqual(whole.report.terms);
	expect(pieces.marks).toEqual(whole.marks);
	const { characters } = pieces.report.cost;
	expect(characters).toBeLessThan(1.05 * whole.report.cost.characters + 1_000);
	await own.close();
});

/** What a page says of itself, as the popup asks it. */
function reportOf(own: Page, address: string): Promise<FrameReport | null> {
	return own.evaluate(async (url) => {
		const { browser: ours, chrome } = globalThis as unknown as { browser?: typeof browser; chrome: typeof browser };
		const { tabs } = ours ?? chrome;
		const answers = (await tabs.query({})).map(
			({ id }) =>
				new Promise<FrameReport | null>((resolve) => {
					const port = tabs.connect(id!, { name: 'page', frameId: 0 });
					port.onMessage.addListener((report: FrameReport) => resolve(report.url === url ? report : null));
					port.onDisconnect.addListener(() => resolve(null));
				}),
		);
		return (await Promise.all(answers)).find((report) => report !== null) ?? null;
	}, address);
}
