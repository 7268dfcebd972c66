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
	empty: html(''),
	'few paragraphs': html(`<p>${PARAGRAPH}</p>`.repeat(40)),
	sections: html(`<section><p>${PARAGRAPH}</p><p>${PLAIN}</p></section>`.repeat(500)),
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

/** Every occurrence of the page that was read, and the work up to there. */
async function whole(page: Page): Promise<{ work: Work; found: number }> {
	const { work, found } = await giveOrder(page, { contestant: 'recountWhole', labels: [], madeUp: 0, keep: true });
	return { work: work as Work, found };
}

/** What was done since. */
async function since(page: Page, before: Work): Promise<Work> {
	const { work } = await giveOrder(page, { contestant: 'recount', labels: [], madeUp: 0, keep: true });
	const entries = Object.entries(work as Work).map(([what, count]) => [what, count - before[what as keyof Work]]);
	return Object.fromEntries(entries) as Work;
}

describe('reading', () => {
	it('a long page: what is near the viewport and no more; when somebody asks, each block and character once', async () => {
		const { page, work } = await read('paragraphs');
		expect(work.blocks).toBeGreaterThanOrEqual(45);
		expect(work.blocks).toBeLessThan(400);
		expect(work.characters).toBe(work.blocks * LENGTH);
		expect(work.ranges).toBeGreaterThanOrEqual(45 * 2);
		expect(work.ranges).toBeLessThan(150 * 2);
		const all = await whole(page);
		expect(all.work).toMatchObject({ blocks: 1000, characters: 1000 * LENGTH, closely: 1000, ranges: work.ranges });
		expect(all.found).toBe(2000);
		await page.close();
	});

	it('a jump into the middle of a long page: what is there, and no more', async () => {
		const { page, work } = await read('paragraphs');
		await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
		const later = await since(page, work);
		expect(later.blocks).toBeGreaterThanOrEqual(45);
		expect(later.blocks).toBeLessThan(700);
		expect(later.ranges).toBeGreaterThanOrEqual(45 * 2);
		await page.close();
	});

	it('a short page: every block once, looked at closely only where there may be a term', async () => {
		const { page, work, found } = await read('few paragraphs');
		expect(work).toMatchObject({ blocks: 40, characters: 40 * LENGTH, closely: 40 });
		// Where an answer comes late, the ranges of a block are made anew.
		expect(work.ranges).toBeGreaterThanOrEqual(80);
		expect(work.ranges).toBeLessThanOrEqual(160);
		expect(found).toBe(80);
		await page.close();
	});

	it('a page in sections: every block once, looked at closely only near the viewport', async () => {
		const { page, work } = await read('sections');
		expect(work).toMatchObject({ blocks: 1000, characters: 500 * (LENGTH + PLAIN.length) });
		expect(work.closely).toBeGreaterThanOrEqual(22);
		expect(work.closely).toBeLessThan(150);
		const all = await whole(page);
		expect(all.work).toMatchObject({ blocks: 1000, closely: 500 });
		expect(all.found).toBe(1000);
		await page.close();
	});

	it('a page without terms: no range, no question, no node walked', async () => {
		const { page } = await read('plain');
		expect((await whole(page)).work).toEqual({
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
			const { page, work } = await read(name);
			expect(work.ranges).toBeGreaterThan(20);
			expect(work.ranges).toBeLessThan(500);
			await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
			const later = await since(page, work);
			expect(later).toMatchObject({ blocks: 0, characters: 0 });
			expect(later.ranges).toBeGreaterThan(20);
			expect(later.ranges).toBeLessThan(500);
			expect((await whole(page)).found).toBeGreaterThanOrEqual(1998); // where the text is cut into windows, one may be lost
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
		expect(await whole(page)).toMatchObject({ found: 0 });
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

	it.each([1, 39, 70])(
		'any changes of a long page, %i: in the end the whole is what a fresh reading finds',
		async (seed) => {
			const { page } = await read('paragraphs');
			await page.evaluate(changeAnyhow, seed);
			const { found } = await whole(page);
			const html = await page.evaluate(() => document.documentElement.outerHTML);
			await page.close();
			const fresh = await launched.browser.newPage();
			await openInWorld(fresh, `${server.url}/empty`);
			await fresh.evaluate((text) => {
				document.documentElement.innerHTML = text;
			}, html);
			const anew = await giveOrder(fresh, { contestant: 'zhuduWhole', labels: [], madeUp: 0, keep: false });
			expect(found).toBeGreaterThan(500);
			expect(found).toBe(anew.found);
			await fresh.close();
		},
	);
});

/** Runs in the page: removes, adds, moves, wraps and rewrites paragraphs here and there, and scrolls meanwhile. */
async function changeAnyhow(seed: number): Promise<void> {
	let state = seed;
	const random = (below: number) => {
		state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
		return Math.floor((state / 2 ** 31) * below);
	};
	const frame = () => new Promise(requestAnimationFrame);
	const paragraphs = () => [...document.querySelectorAll('p')];
	const pick = () => paragraphs()[random(paragraphs().length)] as HTMLElement;
	const some = () => {
		const all = paragraphs();
		const from = random(all.length);
		return all.slice(from, from + 1 + random(40)).filter((one) => one.parentNode === document.body);
	};
	const made = (text: string) => Object.assign(document.createElement('p'), { textContent: text });
	const changes = [
		() => pick().remove(),
		() => pick().before(made('数字经济与实体经济')),
		() => pick().after('发展新质生产力'),
		() => pick().replaceChildren('绿色低碳', document.createElement('br'), '科技创新'),
		() => pick().before(...some()),
		() => {
			for (const one of some()) one.remove();
		},
		() => {
			const box = document.createElement('div');
			const inside = some();
			inside[0]?.before(box);
			box.append(...inside);
		},
		() => document.body.append(made('高质量发展')),
		() => document.body.prepend(made('人工智能')),
		() => document.body.firstElementChild?.remove(),
		() => document.body.lastElementChild?.remove(),
		() => scrollTo(0, random(document.documentElement.scrollHeight)),
	];
	for (let step = 0; step < 120; step++) {
		changes[random(changes.length)]?.();
		if (random(3) === 0) await frame();
	}
}
