import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitForCard } from '../../scripts/browser/card';
import { buildFolder } from '../../scripts/browser/launch';
import { preparePage, waitForMark } from '../../scripts/browser/marks';
import { hoverMark } from '../../scripts/browser/pointer';
import { until } from '../../scripts/browser/until';
import { changedBuild } from './changed-build';
import { type ServedPage, servePages } from './serve-pages';
import { freshExtension, TARGET, useSession } from './session';

/**
 * In Chromium every frame gets the beginning of our script; the rest is loaded from the package by the frames that have
 * something to read, wherever they are, and no page comes to know. Firefox has one file; there the rest holds as well.
 */
const session = useSession({ storesNothing: true });
const TERM = '人工智能';
const TEXT = `<p>发展${TERM}。</p>`;

/** Notes what has an address of an extension in it, or the name of the file, by whatever tells of loading. */
const SPY = `<script>
const __name = (named) => named;
const noted = (window.noted = []);
const told = (seen) => [JSON.stringify(seen.toJSON?.() ?? seen), seen.name, seen.blockedURI, seen.sourceFile, seen.filename,
	seen.message, (seen.error ?? seen.reason)?.stack, seen.target?.src, ...(seen.scripts ?? []).map((one) => one.sourceURL)].join(' ');
const note = (seen) => { if (/extension:|reading\\.js/.test(told(seen))) noted.push(told(seen)); };
for (const type of PerformanceObserver.supportedEntryTypes)
	new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
if ('ReportingObserver' in window) new ReportingObserver((reports) => reports.forEach(note), { buffered: true }).observe();
for (const type of ['error', 'unhandledrejection', 'securitypolicyviolation', 'beforescriptexecute', 'afterscriptexecute', 'load'])
	for (const target of [window, document]) target.addEventListener(type, note, true);
</script>`;

const page = (headers: Record<string, string> = {}, html = TEXT): ServedPage => ({
	bytes: Buffer.from(`<!doctype html><meta charset="utf-8"><title>t</title>${SPY}${html}`),
	charset: 'utf-8',
	headers,
});

const REPORTED = { 'reporting-endpoints': 'default="/report"' };
const POLICIES: Record<string, Record<string, string>> = {
	'no-policy': {},
	'nothing-allowed': { 'content-security-policy': "default-src 'none'; script-src 'unsafe-inline'", ...REPORTED },
	'nothing-allowed-no-script': { 'content-security-policy': "default-src 'none'" },
	'only-reported': { 'content-security-policy-report-only': "default-src 'none'; report-uri /report" },
	'trusted-types': { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'" },
	'require-corp': { 'cross-origin-embedder-policy': 'require-corp; report-to="default"', ...REPORTED },
	credentialless: { 'cross-origin-embedder-policy': 'credentialless; report-to="default"', ...REPORTED },
	isolated: { 'document-isolation-policy': 'isolate-and-require-corp; report-to="default"', ...REPORTED },
	integrity: { 'integrity-policy': 'blocked-destinations=(script), endpoints=(default)', ...REPORTED },
	sandbox: { 'content-security-policy': 'sandbox' },
	'sandbox-with-scripts': { 'content-security-policy': 'sandbox allow-scripts' },
};

/** How frames without an address of their own are made, and how their address begins. */
const MADE = {
	'about:srcdoc': `frame.sandbox = ''; frame.srcdoc = text`,
	'data:': `frame.src = 'data:text/html;charset=utf-8,' + encodeURIComponent(text)`,
	'blob:': `frame.src = URL.createObjectURL(new Blob(['<meta charset=utf-8>' + text], { type: 'text/html' }))`,
	'about:blank': `setTimeout(() => (frame.contentDocument.body.innerHTML = text))`,
};

/** A page whose service worker hears of all that is loaded. */
const AROUND = `<script>
const text = ${JSON.stringify(TEXT)};
const add = (make) => {
	const frame = document.createElement('iframe');
	frame.style.cssText = 'width:140px;height:60px';
	make(frame);
	document.body.append(frame);
};
addEventListener('load', async () => {
	const claimed = new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
	await navigator.serviceWorker.register('/worker.js');
	await claimed;
	for (const path of ${JSON.stringify(Object.keys(POLICIES))}) add((frame) => (frame.src = path));
	${Object.values(MADE)
		.map((make) => `add((frame) => { ${make} });`)
		.join('\n\t')}
});
</script>`;
const WORKER = `const asked = [];
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
	if (event.request.url.endsWith('/asked')) event.respondWith(new Response(JSON.stringify(asked)));
	else asked.push(event.request.url);
});`;

const pages = new Map<string, ServedPage>(
	Object.entries(POLICIES).map(([name, headers]) => [`/${name}`, page(headers)]),
);
pages.set('/around', page({}, `<body>${AROUND}`));
pages.set('/worker.js', { bytes: Buffer.from(WORKER), charset: 'utf-8', type: 'text/javascript' });

let server: Awaited<ReturnType<typeof servePages>>;
beforeAll(async () => {
	server = await servePages(pages);
});
afterAll(() => server.close());

/** Also where a page may run no script. */
const isMarked = (frame: Frame) => frame.evaluate(() => (CSS.highlights.get('reading-term')?.size ?? 0) > 0);

it.skipIf(TARGET === 'firefox')('the script that every frame gets is small', () => {
	expect(statSync(join(buildFolder(TARGET), 'content-scripts/content.js')).size).toBeLessThan(13_500);
});

describe('frames with text are marked', () => {
	let around: Page;
	const urls = [...Object.keys(POLICIES).map((name) => `${name}`), ...Object.keys(MADE)];
	beforeAll(async () => {
		around = await session.launched.browser.newPage();
		await around.goto(`${server.url}/around`);
	});
	afterAll(() => around.close());

	it.each(urls)('%s', async (url) => {
		const begins = url.includes(':') ? url : `${server.url}/${url}`;
		await until('its mark', async () => {
			const frame = around
				.frames()
				.find((one) => one.url() === begins || (/:$/.test(url) && one.url().startsWith(begins)));
			return frame && isMarked(frame);
		});
	});

	it('and nothing tells the page where our script came from', async () => {
		const noted = await Promise.all(
			around.frames().map((frame) => frame.evaluate(() => (window as { noted?: string[] }).noted ?? [])),
		);
		expect(noted.flat()).toEqual([]);
		const entries = await around.evaluate(() => performance.getEntries().map(({ name }) => name));
		expect(entries.filter((name) => /extension:|reading\.js/.test(name))).toEqual([]);
		const asked: string[] = await around.evaluate(async () => (await fetch('/asked')).json());
		expect(asked).toContain(`${server.url}/no-policy`);
		expect(asked.filter((url) => !url.startsWith(server.url))).toEqual([]);
	});
});

describe.skipIf(TARGET === 'firefox')('a page that knows the address of our script', () => {
	let address: string;
	beforeAll(async () => {
		const opened = await session.launched.browser.newPage();
		await preparePage(opened);
		await opened.goto(`${server.url}/no-policy`);
		await hoverMark(opened, TERM);
		const frame = await (await waitForCard(opened, TERM)).frameElement();
		const card = await frame!.evaluate((element) => (element as HTMLIFrameElement).src);
		address = card.replace(/card\.html.*/, 'reading.js');
		await opened.close();
	});

	it('loads it, and it does nothing there', async () => {
		const opened = await session.open(`${server.url}/no-policy`);
		const more = await opened.evaluate(`(async () => {
			const before = Reflect.ownKeys(globalThis);
			await import('${address}');
			return Reflect.ownKeys(globalThis).filter((key) => !before.includes(key)).map(String);
		})()`);
		expect(more).toEqual([]);
	});

	it('puts no other in its place', async () => {
		const other = `data:text/javascript,document.title='other'`;
		const map = { imports: { [address]: other, [new URL('.', address).href]: other } };
		pages.set('/map', page({}, `<script type="importmap">${JSON.stringify(map)}</script>${TEXT}`));
		const opened = await session.open(`${server.url}/map`);
		await waitForMark(opened, TERM);
		expect(await opened.title()).toBe('t');
		// Its own script gets the other: the map holds.
		await opened.evaluate(`import('${address}')`);
		expect(await opened.title()).toBe('other');
	});
});

it.skipIf(TARGET === 'firefox')('where the browser does not let it be loaded, the background puts it in', async () => {
	const others = changedBuild((manifest) => ({
		...manifest,
		web_accessible_resources: manifest.web_accessible_resources.map((one) => ({ ...one, resources: ['card.html'] })),
	}));
	session.launched = await freshExtension(others);
	await waitForMark(await session.open(`${server.url}/no-policy`), TERM);
	await waitForMark(await session.open(`${server.url}/nothing-allowed`), TERM);
});
