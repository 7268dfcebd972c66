import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { ownTermLabels, tablesOf } from '../matching/build/added-labels';
import { compileAtOnce } from '../matching/build/compile-labels';
import { chunkName, type LexiconData } from '../matching/lexicon/lexicon-data';
import type { FoundBrowser } from '../scripts/browser/find';
import { launch } from '../scripts/browser/launch';
import { openOwnPage } from '../scripts/browser/pages';
import { until } from '../scripts/browser/until';
import { compiledLexicon } from '../scripts/compiled-data';
import type { Figure } from './results';
import { median } from './statistics';
import { madeUpLabels } from './world/made-up-labels';

/** What is measured on each page, in turn; all but the first are told with what they cost more than the second. */
const SIDES = ['no extension', 'a script that does nothing', 'Zhudu', 'Zhudu with 100,000 more labels'] as const;
type Side = (typeof SIDES)[number];

/** How long a page is left to come to rest, milliseconds. */
const REST = 1_200;

/**
 * What a page pays, seen from outside: what the main thread of its process does, whatever for, and the heap. Chromium only.
 *
 * @param urls pages by what they are called
 */
export async function measureBill(
	found: FoundBrowser,
	{ urls, rounds, onProgress }: { urls: Map<string, string>; rounds: number; onProgress: (what: string) => void },
): Promise<Figure[]> {
	const browsers = new Map<Side, Browser>();
	const paid = new Map<string, [time: number, heap: number][]>();
	try {
		for (const side of SIDES) browsers.set(side, await start(found, side));
		for (let round = 0; round < rounds; round++) {
			onProgress(`what a page pays: round ${round + 1} of ${rounds}`);
			for (const [name, url] of urls) {
				for (const [side, browser] of browsers) {
					const key = `${name}, ${side}`;
					paid.set(key, [...(paid.get(key) ?? []), await open(browser, url)]);
				}
			}
		}
	} finally {
		for (const browser of browsers.values()) await browser.close();
	}
	return [...urls.keys()].flatMap((name) => {
		const bare = paid.get(`${name}, ${SIDES[0]}`) ?? [];
		return SIDES.slice(1).flatMap((side) => {
			const more = (at: 0 | 1) =>
				median((paid.get(`${name}, ${side}`) ?? []).map((run, i) => run[at] - (bare[i]?.[at] ?? Number.NaN)));
			const figure = (what: string, value: number, unit: string): Figure => ({
				browser: 'chrome',
				what: `${name}: ${side}, ${what}`,
				value,
				unit,
				atMost: null,
			});
			return [figure('main thread', more(0), 'ms'), figure('heap', more(1) / 1e6, 'MB')];
		});
	});
}

async function start(found: FoundBrowser, side: Side): Promise<Browser> {
	const isZhudu = side.startsWith('Zhudu');
	const launched = await launch(found, { headless: true, ...(!isZhudu && { folder: await doNothing() }) });
	if (side === 'no extension') await launched.browser.uninstallExtension(launched.id);
	if (!isZhudu) return launched.browser;
	const own = await openOwnPage(launched, 'notebook.html#/about');
	const read = (key: string) => own.evaluate(async (name) => (await chrome.storage.local.get(name))[name], key);
	await until('the lexicon to be stored', () => read('lexicon'));
	if (side !== 'Zhudu') {
		for (const some of await storedLabels()) await own.evaluate((parts) => chrome.storage.local.set(parts), some);
	}
	await own.close();
	return launched.browser;
}

declare const chrome: {
	storage: { local: { get(key: string): Promise<Record<string, unknown>>; set(parts: object): Promise<void> } };
};

/** An extension whose script, in every frame, is `1`. */
async function doNothing(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'zhudu-nothing-'));
	const script = { matches: ['<all_urls>'], js: ['content.js'], all_frames: true };
	const manifest = { manifest_version: 3, name: 'Nothing', version: '1', content_scripts: [script] };
	await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
	await writeFile(join(folder, 'content.js'), '1');
	return folder;
}

/** Labels that nobody uses, as the background stores those of an imported pack: in parts that are small enough to be sent. */
async function storedLabels(): Promise<object[]> {
	const data: LexiconData = JSON.parse(await compiledLexicon());
	const terms = madeUpLabels(100_000, data.familiar).map((label, n) =>
		ownTermLabels({ id: `made-up-${n}`, labels: [label] }),
	);
	const tables = tablesOf(data);
	const { index, chunks } = compileAtOnce(terms, {
		id: 'made-up',
		version: '1',
		packs: ['made-up'],
		count: terms.length,
		tables,
	});
	const parts = chunks.map((chunk, number) => [chunkName(index, number), chunk]);
	const slices = Array.from({ length: Math.ceil(parts.length / 1_000) }, (_, i) =>
		parts.slice(i * 1_000, (i + 1) * 1_000),
	);
	return [...slices.map((some) => Object.fromEntries(some)), { addedLabels: { [index.id]: index } }];
}

async function open(browser: Browser, url: string): Promise<[time: number, heap: number]> {
	const page = await browser.newPage();
	const session = await page.createCDPSession();
	// Time of the processor, so that what else the machine does is not counted.
	await session.send('Performance.enable', { timeDomain: 'threadTicks' });
	await page.goto(url, { waitUntil: 'domcontentloaded' });
	await new Promise((resolve) => setTimeout(resolve, REST));
	const { metrics } = await session.send('Performance.getMetrics');
	const metric = (name: string) => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
	await page.close();
	return [metric('TaskDuration') * 1000, metric('JSHeapUsedSize')];
}
