import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWorld } from '../../bench/build-world';
import type { Work } from '../../bench/world/order';
import { giveOrder, openInWorld } from '../../bench/world-page';
import type { Launched } from '../../scripts/browser/launch';
import { servePages } from './serve-pages';
import { startBrowser, TARGET } from './session';

/*
 * Work is counted here, not timed: blocks, characters, ranges and questions are the same on any machine.
 */

const PARAGRAPH = '记者今天来到车间，发展<b>新质</b>生产力是<a href="#">高质量发展</a>的要求。';
/** The characters of a paragraph. */
const LENGTH = PARAGRAPH.replace(/<[^>]+>/g, '').length;
const PLAIN = '下午下了一场小雨，街上的人不多。';

const html = (body: string) =>
	`<!doctype html><meta charset="utf-8"><title></title><style>p{margin:0;line-height:20px}</style><body>${body}`;
const PAGES: Record<string, string> = {
	paragraphs: html(`<p>${PARAGRAPH}</p>`.repeat(1000)),
	plain: html(`<p>${PLAIN}</p>`.repeat(1000)),
	'one container': html(`<div>${`${PARAGRAPH}<br><br>`.repeat(1000)}</div>`),
	'one paragraph': html(`<p>${PARAGRAPH.repeat(1000)}</p>`),
};

let launched: Launched;
let server: Awaited<ReturnType<typeof servePages>>;

beforeAll(async () => {
	const served = Object.entries(PAGES).map(
		([name, page]) => [`/${name}`, { bytes: Buffer.from(page), charset: 'utf-8' }] as const,
	);
	server = await servePages(new Map(served));
	launched = await startBrowser({ folder: await buildWorld(TARGET) });
}, 90_000);
afterAll(async () => {
	await launched?.browser.close();
	server?.close();
});

/** Opens a page and reads it. */
async function read(name: string): Promise<{ page: Page; work: Work; found: number }> {
	const page = await launched.browser.newPage();
	await page.setViewport({ width: 1280, height: 900 });
	await openInWorld(page, `${server.url}/${encodeURIComponent(name)}`);
	const { work, found } = await giveOrder(page, { contestant: 'zhudu', labels: [], madeUp: 0, keep: true });
	return { page, work: work as Work, found };
}

/** What was done since. */
async function since(page: Page, before: Work): Promise<Work> {
	const { work } = await giveOrder(page, { contestant: 'recount', labels: [], madeUp: 0, keep: true });
	const entries = Object.entries(work as Work).map(([what, count]) => [what, count - before[what as keyof Work]]);
	return Object.fromEntries(entries) as Work;
}

describe('reading', () => {
	it('each block and character once; node by node only what is near the viewport', async () => {
		const { page, work, found } = await read('paragraphs');
		expect(work).toMatchObject({ blocks: 1000, characters: 1000 * LENGTH });
		expect(found).toBe(2000);
		expect(work.closely).toBeGreaterThanOrEqual(45);
		expect(work.closely).toBeLessThan(150);
		expect(work.ranges).toBe(work.closely * 2);
		await page.close();
	});

	it('a page without terms: no range, no question, no node walked', async () => {
		const { page, work } = await read('plain');
		expect(work).toEqual({
			blocks: 1000,
			characters: 1000 * PLAIN.length,
			closely: 0,
			questions: 0,
			messages: 0,
			ranges: 0,
		});
		await page.close();
	});

	it.each(['one container', 'one paragraph'])(
		'%s with 2,000 occurrences: ranges near the viewport only',
		async (name) => {
			const { page, work, found } = await read(name);
			expect(found).toBeGreaterThanOrEqual(1998); // where the text is cut into windows, one may be lost
			expect(work.ranges).toBeGreaterThan(20);
			expect(work.ranges).toBeLessThan(500);
			await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
			const later = await since(page, work);
			expect(later).toMatchObject({ blocks: 0, characters: 0 });
			expect(later.ranges).toBeGreaterThan(20);
			expect(later.ranges).toBeLessThan(500);
			await page.close();
		},
	);
});

describe('changes', () => {
	it('an idle page costs nothing', async () => {
		const { page, work } = await read('paragraphs');
		await new Promise((resolve) => setTimeout(resolve, 500));
		expect(await since(page, work)).toEqual({
			blocks: 0,
			characters: 0,
			closely: 0,
			questions: 0,
			messages: 0,
			ranges: 0,
		});
		await page.close();
	});

	it('one text node changed: its block is read again, nothing else', async () => {
		const { page, work } = await read('paragraphs');
		await page.evaluate(() => {
			const text = document.querySelector('p')?.firstChild as Text;
			text.data = '数字经济与';
		});
		const { blocks, characters, ranges } = await since(page, work);
		expect({ blocks, characters }).toEqual({
			blocks: 1,
			characters: LENGTH - '记者今天来到车间，发展'.length + '数字经济与'.length,
		});
		expect(ranges).toBeLessThanOrEqual(4);
		await page.close();
	});

	it('1,000 nodes appended: they are read, nothing else', async () => {
		const { page, work } = await read('paragraphs');
		await page.evaluate((text) => {
			const added = Array.from({ length: 1000 }, () =>
				Object.assign(document.createElement('p'), { textContent: text }),
			);
			document.body.append(...added);
		}, PLAIN);
		const { blocks, characters } = await since(page, work);
		expect({ blocks, characters }).toEqual({ blocks: 1000, characters: 1000 * PLAIN.length });
		await page.close();
	});

	it('everything removed: forgotten without reading', async () => {
		const { page, work } = await read('paragraphs');
		await page.evaluate(() => document.body.replaceChildren());
		expect(await since(page, work)).toMatchObject({ blocks: 0, characters: 0, ranges: 0 });
		const { found } = await giveOrder(page, { contestant: 'recount', labels: [], madeUp: 0, keep: true });
		expect(found).toBe(0);
		await page.close();
	});

	it('a text rewritten in 30 frames: 30 blocks at most', async () => {
		const { page, work } = await read('paragraphs');
		await page.evaluate(
			() =>
				new Promise<void>((resolve) => {
					const text = document.querySelector('p')?.firstChild as Text;
					let frames = 0;
					const frame = () => {
						text.data = `第${frames}次，发展`;
						if (++frames < 30) requestAnimationFrame(frame);
						else resolve();
					};
					requestAnimationFrame(frame);
				}),
		);
		expect((await since(page, work)).blocks).toBeLessThanOrEqual(30);
		await page.close();
	});
});
