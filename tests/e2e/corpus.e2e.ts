import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitForCard } from '../../scripts/browser/card';
import { type Mark, readMarks, squeeze } from '../../scripts/browser/marks';
import { hover } from '../../scripts/browser/pointer';
import { until } from '../../scripts/browser/until';
import { corpusPages, readerOf } from './corpus';
import { expectedMarks } from './recogniser';
import { strangers } from './requests';
import { servePages } from './serve-pages';
import { TARGET, useSession } from './session';

/** What a browser says of a page whose images, styles and scripts cannot be had, in an order of its own each time. */
const OF_THE_PAGE =
	/net::|NS_ERROR|Content.Security.Policy|Cross-Origin Request Blocked|\b404\b|\b502\b|preload|is deprecated|allowfullscreen/i;

/** About half of the pages, each in one browser, unless `ZHUDU_PAGES` is “all”: then both read all. */
const readsAll = process.env.ZHUDU_PAGES === 'all';
const pages = corpusPages().filter(({ name }) => readsAll || readerOf(name) === TARGET);

describe.skipIf(pages.length === 0)(readsAll ? 'real pages' : `some real pages, those for ${TARGET}`, () => {
	const session = useSession({ prepare: (blank) => blank.evaluateOnNewDocument(keepAsParsed), storesNothing: true });
	let server: Awaited<ReturnType<typeof servePages>>;
	const rows: (string | number)[][] = [];

	beforeAll(async () => {
		// Without the page's own scripts, what stands in the document is the same each time.
		const served = pages.map(
			({ name, bytes, charset }) =>
				[
					`/${name}`,
					{ bytes, charset, policy: "default-src 'self' 'unsafe-inline' data:; script-src 'none'" },
				] as const,
		);
		server = await servePages(new Map(served));
	});
	afterAll(async () => {
		await session.open('/nothing-here');
		strangers({ forget: true }); // what pages have looked up in advance, which no policy forbids
		server?.close();
		printTable(rows);
	});

	it.each(pages.map(({ name }) => name))('%s', async (name) => {
		const address = `${server.url}/${encodeURIComponent(name)}`;
		const started = Date.now();
		const page = await session.open(address);
		await showWhole(page);
		const clippedLines = await clippedText(page);
		const blocks = await visibleBlocks(page);
		const expected = await expectedMarks(blocks);
		let missing: string[] = [];
		let extra: string[] = [];
		const isSame = async () => {
			await showWhole(page);
			const seen = (await readMarks(page)).filter(({ visible }) => visible).map(({ text }) => text);
			({ missing, extra } = compare(expected, seen));
			// What a box with hidden overflow cuts off is in `innerText`, and is not marked: nobody can see it.
			missing = without(missing, clippedLines);
			// What `innerText` runs together with its neighbours, and a reader does not.
			if (extra.length > 0) extra = without(extra, await expectedMarks(await textApart(page)));
			return missing.length === 0 && extra.length === 0;
		};
		await until('the same marks', isSame).catch(() => null);
		rows.push([name.slice(0, 60), blocks.length, expected.length, missing.length, extra.length, Date.now() - started]);

		const { parsed, now } = await html(page);
		expect(now).toBe(parsed);
		expect({ missing, extra }).toEqual({ missing: [], extra: [] });

		await page.setViewport({ width: 1280, height: 900 });
		await firstMarkOpensCard(page);
		expect(session.faults(page).filter((fault) => !OF_THE_PAGE.test(fault))).toEqual([]);
	});
});

it('there are real pages', ({ skip }) => {
	skip(pages.length === 0, 'none lie beside the project, in ../shared/corpora');
});

/** The first mark that nothing of the page covers. */
async function firstMarkOpensCard(page: Page): Promise<void> {
	await until('a card for the first mark in reach', async () => {
		const marks = (await readMarks(page)).filter(({ visible }) => visible);
		const first = marks[(await reachable(page, marks)).indexOf(true)];
		if (!first) return true;
		await hover(page, first.boxes[0]!); // once more if the page has moved it meanwhile
		return waitForCard(page, '', { timeout: 5000 });
	});
}

/** Of each mark, whether the pointer can get at it: on the screen, and its text uppermost there. */
function reachable(page: Page, marks: Mark[]): Promise<boolean[]> {
	return page.evaluate(
		(points) =>
			points.map(({ x, y, bottom, text }) => {
				const under = document.caretPositionFromPoint(x, y)?.offsetNode;
				const there = under?.textContent?.trim() ?? '';
				const isText = under?.nodeType === Node.TEXT_NODE && there !== '';
				return bottom < innerHeight && isText && (there.includes(text) || text.includes(there));
			}),
		marks.map(({ boxes: [box], text }) => ({
			x: box!.x + box!.width / 2,
			y: box!.y + box!.height / 2,
			bottom: box!.y + box!.height,
			text,
		})),
	);
}

/** Makes the window as high as the page, which may grow with the window. More than this takes long to draw. CSS px. */
async function showWhole(page: Page): Promise<void> {
	for (let tries = 0; tries < 3; tries++) {
		const { now, wanted } = await page.evaluate(() => ({
			now: innerHeight,
			wanted: Math.max(900, Math.min(60_000, document.documentElement.scrollHeight)),
		}));
		if (wanted <= now) return;
		await page.setViewport({ width: 1280, height: wanted });
	}
}

/** Runs in each page before it is read: keeps what the document was before any content script may have touched it. */
function keepAsParsed(): void {
	const keep = () => Object.assign(window, { parsed: document.documentElement.outerHTML });
	addEventListener('readystatechange', keep, { capture: true, once: true });
}

/** The document as it was parsed, and as it is now; without the direct `div` children of its root element, such as our host. */
function html(page: Page): Promise<{ parsed: string; now: string }> {
	return page.evaluate(() => {
		const copy = document.documentElement.cloneNode(true) as Element;
		for (const child of [...copy.children]) if (child.localName === 'div') child.remove();
		return { parsed: (window as unknown as { parsed: string }).parsed, now: copy.outerHTML };
	});
}

/** The lines of text that can be seen, found by the browser itself; without what is never marked. */
function visibleBlocks(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const hiding = new CSSStyleSheet();
		hiding.replaceSync(
			'code, pre, kbd, samp, textarea, input, select, rt, rp, [contenteditable] { display: none !important }',
		);
		document.adoptedStyleSheets.push(hiding);
		const text = document.body.innerText;
		document.adoptedStyleSheets.pop();
		return text.split(/[\n\t]+/).filter((line) => line.trim() !== '');
	});
}

/** Text that is laid out but cut off by a box around it: the browser says that it never comes into view. */
function clippedText(page: Page): Promise<string[]> {
	return page.evaluate(async () => {
		const parents = new Set<Element>();
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode())
			if (node.parentElement) parents.add(node.parentElement);
		const entries = await new Promise<IntersectionObserverEntry[]>((resolve) => {
			const observer = new IntersectionObserver(resolve, { rootMargin: '100%' });
			for (const parent of parents) observer.observe(parent);
		});
		return entries.filter(({ isIntersecting }) => !isIntersecting).map(({ target }) => target.textContent ?? '');
	});
}

/** Text of boxes that stand side by side in a line, such as the entries of a menu. */
function textApart(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[...document.body.querySelectorAll<HTMLElement>('*')]
			.filter((element) => getComputedStyle(element).display === 'inline-block')
			.map(({ innerText }) => innerText),
	);
}

/** Each excuse is one for one mark with its text. */
function without(marks: string[], excuses: string[]): string[] {
	const left = excuses.map(normal);
	return marks.filter((text) => {
		const at = left.findIndex((line) => line.includes(text));
		if (at >= 0) left[at] = left[at]!.replace(text, '');
		return at < 0;
	});
}

/** What is in one bag and not in the other. */
function compare(expected: string[], found: string[]) {
	const left = found.map(normal);
	const missing: string[] = [];
	for (const text of expected.map(normal)) {
		const at = left.indexOf(text);
		if (at < 0) missing.push(text);
		else left.splice(at, 1);
	}
	return { missing, extra: left };
}

/** Style sheets may change the case of what `innerText` gives. */
function normal(text: string): string {
	return squeeze(text).toLowerCase();
}

function printTable(rows: (string | number)[][]): void {
	console.log('page | blocks | marks | missing | extra | ms');
	for (const row of rows) console.log(row.join(' | '));
}
