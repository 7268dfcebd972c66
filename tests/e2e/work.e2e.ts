import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { passTime } from '../../scripts/browser/page-clock';
import { until } from '../../scripts/browser/until';
import { type Counted, LENGTH, PLAIN, useCounted } from './counted';

const { open, read: readPage, readAsleep, whole, since } = useCounted();

/** Opens a page and has it read. */
async function read(name: Parameters<typeof open>[0]): Promise<Counted & { page: Page }> {
	const page = await open(name);
	return { page, ...(await readPage(page)) };
}

/** Adds paragraphs without a term, all at once, at the end of the page or at its beginning. */
function addPlain(page: Page, count: number, where: 'append' | 'prepend'): Promise<void> {
	return page.evaluate(
		(length, place, text) => {
			const paragraph = () => Object.assign(document.createElement('p'), { textContent: text });
			document.body[place](...Array.from({ length }, paragraph));
		},
		count,
		where,
		PLAIN,
	);
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
	});

	it('a jump into the middle of a long page: what is there, and no more', async () => {
		const { page } = await read('paragraphs');
		await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
		const later = await since(page);
		expect(later.blocks).toBeGreaterThanOrEqual(45);
		expect(later.blocks).toBeLessThan(700);
		expect(later.ranges).toBeGreaterThanOrEqual(45 * 2);
	});

	it('a page that is scrolled when it is read: what it begins with does not stay marked', async () => {
		const page = await open('sections');
		await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
		await readPage(page);
		const tops = await page.evaluate(() =>
			[...(CSS.highlights.get('reading-term') ?? [])].map((range) => (range as Range).getBoundingClientRect().top),
		);
		expect(tops.length).toBeGreaterThanOrEqual(22 * 2);
		expect(Math.min(...tops)).toBeGreaterThan(-900);
	});

	it('a page that is scrolled away and back while the segmenter answers: what it answered about is marked', async () => {
		const page = await open('in question');
		await readAsleep(page);
		await page.evaluate(async () => {
			const frames = async () => {
				for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
			};
			scrollTo(0, document.documentElement.scrollHeight);
			await frames();
			dispatchEvent(new Event('answer'));
			await frames();
			scrollTo(0, 0);
		});
		await until('the mark', () => page.evaluate(() => CSS.highlights.get('reading-term')?.size === 1));
	});

	it('in a box that shows the middle of a list only: what is there', async () => {
		const { work } = await read('clipped');
		expect(work.ranges).toBeGreaterThanOrEqual(8);
	});

	it('a short page: every block once, looked at closely only where there may be a term', async () => {
		const { work, found } = await read('few paragraphs');
		expect(work).toMatchObject({ blocks: 40, characters: 40 * LENGTH, closely: 40 });
		// Where an answer comes late, the ranges of a block are made anew.
		expect(work.ranges).toBeGreaterThanOrEqual(80);
		expect(work.ranges).toBeLessThanOrEqual(160);
		expect(found).toBe(80);
	});

	it('a page in sections: every block once, looked at closely only near the viewport', async () => {
		const { page, work } = await read('sections');
		expect(work).toMatchObject({ blocks: 1000, characters: 500 * (LENGTH + PLAIN.length) });
		expect(work.closely).toBeGreaterThanOrEqual(22);
		expect(work.closely).toBeLessThan(150);
		const all = await whole(page);
		expect(all.work).toMatchObject({ blocks: 1000, closely: 500 });
		expect(all.found).toBe(1000);
	});

	it('a long list far down: on demand all of it', async () => {
		const { page, work } = await read('long list');
		expect(work.blocks).toBeLessThan(400);
		expect(await whole(page)).toMatchObject({ found: 200, work: { blocks: 600 } });
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
	});

	it.each(['one container', 'one paragraph'] as const)(
		'%s with 2,000 occurrences: ranges near the viewport only',
		async (name) => {
			const { page, work } = await read(name);
			expect(work.ranges).toBeGreaterThan(20);
			expect(work.ranges).toBeLessThan(500);
			await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
			const later = await since(page);
			expect(later).toMatchObject({ blocks: 0, characters: 0 });
			expect(later.ranges).toBeGreaterThan(20);
			expect(later.ranges).toBeLessThan(500);
			expect((await whole(page)).found).toBeGreaterThanOrEqual(1998); // where the text is cut into windows, one may be lost
		},
	);

	it('one line with 10,000 occurrences: ranges near the viewport only', async () => {
		const { page, work } = await read('one line');
		expect(work.ranges).toBeGreaterThan(5);
		expect(work.ranges).toBeLessThan(200);
		await page.evaluate(() => scrollTo(document.documentElement.scrollWidth / 2, 0));
		const later = await since(page);
		expect(later).toMatchObject({ blocks: 0, characters: 0 });
		expect(later.ranges).toBeGreaterThan(5);
		expect(later.ranges).toBeLessThan(200);
	});
});

describe('changes', () => {
	it('1,000 nodes appended: each is read once, nothing else', async () => {
		const { page } = await read('paragraphs');
		await addPlain(page, 1000, 'append');
		expect(await since(page)).toMatchObject({ blocks: 1000, characters: 1000 * PLAIN.length, closely: 0 });
		expect((await whole(page)).work).toMatchObject({ blocks: 2000, characters: 1000 * (LENGTH + PLAIN.length) });
	});

	it('100 nodes put in front: nothing behind them is read again', async () => {
		const { page } = await read('paragraphs');
		await addPlain(page, 100, 'prepend');
		expect((await since(page)).blocks).toBeLessThanOrEqual(100);
		expect((await whole(page)).work).toMatchObject({ blocks: 1100, characters: 1000 * LENGTH + 100 * PLAIN.length });
	});

	it('texts changed from below to above: what is on the screen is marked', async () => {
		const { page } = await read('plain');
		await page.evaluate(() => {
			const paragraphs = document.querySelectorAll('p');
			for (const at of [500, 300, 2, 400]) paragraphs[at]!.firstChild!.nodeValue = '发展新质生产力';
		});
		expect(await since(page)).toMatchObject({ blocks: 4 });
		expect(await page.evaluate(() => [...CSS.highlights.get('reading-term')!].map(String))).toEqual(['新质生产力']);
	});
});

describe('changes of a page that stays', () => {
	let page: Page;
	beforeAll(async () => {
		({ page } = await read('paragraphs'));
	});

	it('an idle page costs nothing', async () => {
		await passTime(page, 500);
		expect(await since(page)).toEqual({
			blocks: 0,
			characters: 0,
			closely: 0,
			questions: 0,
			messages: 0,
			ranges: 0,
		});
	});

	it('one text node changed: its block is read again, nothing else', async () => {
		await page.evaluate(() => {
			const text = document.querySelector('p')?.firstChild as Text;
			text.data = '数字经济与';
		});
		const { blocks, characters, ranges } = await since(page);
		expect({ blocks, characters }).toEqual({
			blocks: 1,
			characters: LENGTH - '记者今天来到车间，发展'.length + '数字经济与'.length,
		});
		expect(ranges).toBeLessThanOrEqual(4);
	});

	it('a text rewritten in 30 frames: 30 blocks at most', async () => {
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
		expect((await since(page)).blocks).toBeLessThanOrEqual(30);
	});

	it('everything removed: forgotten without reading', async () => {
		await page.evaluate(() => document.body.replaceChildren());
		expect(await since(page)).toMatchObject({ blocks: 0, characters: 0, ranges: 0 });
		expect(await whole(page)).toMatchObject({ found: 0 });
	});
});
