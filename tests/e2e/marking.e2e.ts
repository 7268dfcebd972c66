import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { readMarks, settledMarks, squeeze, waitForMark } from '../../scripts/browser/marks';
import { until } from '../../scripts/browser/until';
import { onlyIn } from './only-in';
import { expectedMarks } from './recogniser';
import { useSession } from './session';

const session = useSession({ storesNothing: true });

const texts = async (frame: Frame | Page) => (await settledMarks(frame)).map(({ text }) => squeeze(text));

/** Opens a page so tall that all of it counts as near the viewport. */
async function openTall(path: string): Promise<Page> {
	const page = await session.open(path);
	await page.setViewport({ width: 1280, height: 8000 });
	return page;
}

describe('an article is marked where the recogniser says, and the DOM stays as it was', () => {
	const articles = ['harbour', 'compute', 'low-altitude', 'opinion', 'semiconductor', 'bay-area', 'quality', 'patient'];
	/** With a quotation, with readings, and with a list: the others are other words between the same tags. */
	const unlike = ['harbour', 'compute', 'low-altitude'];
	it.for(articles)('%s', async (name, { skip }) => {
		if (!unlike.includes(name)) onlyIn('chrome', skip);
		const page = await openTall(`/articles/${name}`);
		const blocks = await page.$$eval('h1, h2, h3, p, li, blockquote, footer, .nameplate, nav a', (elements) =>
			elements.map((element) => {
				const copy = element.cloneNode(true) as Element;
				for (const reading of copy.querySelectorAll('rt, rp')) reading.remove();
				return copy.textContent ?? '';
			}),
		);
		const expected = await expectedMarks(blocks);
		expect(expected.length).toBeGreaterThan(3);
		const found = await until('all marks', async () => {
			const marks = (await readMarks(page)).map(({ text }) => plain(text));
			return marks.length >= expected.length && marks;
		}).catch(() => texts(page));
		expect(found.map(plain).sort()).toEqual(expected.map(plain).sort());
		expect(session.faults(page)).toEqual([]);
		await staysAsSent(page, `/articles/${name}`);
	});
});

/** Without the readings of the one word that has some. */
function plain(text: string): string {
	return squeeze(text).replace(/suàn|lì/g, '');
}

/** Pages that are no UTF-8, or not well-formed. */
const IN_BYTES = ['gbk', 'malformed'];

/** What must not be marked on some of these pages. */
const NOR: Record<string, (page: Page) => Promise<void>> = {
	async inline(page) {
		const marks = await texts(page);
		for (const trap of ['民生', '税收', '算力学', '动能']) expect(marks).not.toContain(trap);
	},
	async tables(page) {
		const footer = await page.$eval('tfoot', (foot) => foot.getBoundingClientRect().y);
		const ofTwoCells = (await settledMarks(page)).filter(
			({ text, boxes }) => text === '新兴产业' && boxes[0]!.y >= footer,
		);
		expect(ofTwoCells).toEqual([]);
	},
	async malformed(page) {
		expect((await texts(page)).join()).not.toContain('\ufffd');
	},
};

describe('text that is hard to read is marked, and the DOM stays as it was', () => {
	it.each([
		[
			'inline',
			['新质生产力', '人工智能', '高质量发展', '关键核心技术', '量子技术', '商业航天', '耐心资本', '数字经济'],
		],
		[
			'tables',
			['人工智能', '集成电路', '生物制造', '新能源汽车', '商业航天', '耐心资本', '战略性新兴产业', '未来产业'],
		],
		['vertical', ['新質生產力', '人工智慧', '科技創新', '高品質發展']],
		['svg', ['人工智能', '量子技术', '商业航天', '科技创新', '高质量发展']],
		['csp', ['新质生产力', '人工智能', '高质量发展']],
		['dark', ['新质生产力', '商业航天', '关键核心技术']],
		['gbk', ['新质生产力', '人工智能', '科技创新', '战略性新兴产业']],
		['malformed', ['新质生产力', '人工智能', '科技创新']],
		[
			'layout',
			[
				'新质生产力',
				'人工智能',
				'科技成果转化',
				'高质量发展',
				'战略性新兴产业',
				'科技自立自强',
				'未来产业',
				'耐心资本',
			],
		],
	])('/hard/%s', async (name, wanted) => {
		const page = await openTall(`/hard/${name}`);
		for (const text of wanted) await waitForMark(page, text);
		await NOR[name]?.(page);
		expect(session.faults(page)).toEqual([]);
		if (!IN_BYTES.includes(name)) await staysAsSent(page, `/hard/${name}`);
	});
});

it('shadow roots of every kind', async () => {
	const page = await openTall('/hard/shadow');
	for (const [kind, term] of [
		['open', '新质生产力'],
		['closed', '战略性新兴产业'],
		['closed, of a custom element with content', '颠覆性技术'],
		['declarative', '科技自立自强'],
		['nested', '关键核心技术'],
		['slotted', '全要素生产率'],
		['attached later', '未来产业'],
	] as const) {
		const mark = await waitForMark(page, term).catch((error: Error) => error.message);
		expect({ kind, mark }).toMatchObject({ kind, mark: { visible: true } });
	}
});

describe('text that comes or changes', () => {
	it('endless scrolling', async () => {
		const page = await session.open('/hard/endless');
		await settledMarks(page);
		for (let wanted = 60; wanted <= 140; wanted += 20) {
			await until(`${wanted} paragraphs`, () =>
				page.evaluate((count) => {
					scrollTo(0, document.documentElement.scrollHeight);
					return document.querySelectorAll('#stream p').length >= count;
				}, wanted),
			);
			await until('marks on the screen', async () =>
				(await readMarks(page)).some(({ boxes: [box] }) => box && box.y > 0 && box.y < 900),
			);
		}
		const { kept, length } = await page.evaluate(() => ({
			kept: [...CSS.highlights.get('reading-term')!].length,
			length: document.querySelectorAll('#stream p').length,
		}));
		expect(kept).toBeLessThan(length); // only those near the viewport are registered
	});

	it('a single-page application', async () => {
		const page = await session.open('/hard/app');
		await waitForMark(page, '新质生产力');
		await page.click('#next');
		await waitForMark(page, '人工智能');
		await until('the old mark gone', async () => !(await readMarks(page)).some(({ text }) => text === '新质生产力'));
		await page.click('#back');
		await waitForMark(page, '新质生产力');
	});

	it('a page that rewrites itself', async () => {
		const page = await session.open('/hard/rewriting');
		await waitForMark(page, '高质量发展');
		// Now by our hand, however long the machine takes to follow.
		await page.evaluate(() => {
			for (let timer = 0; timer < 1000; timer++) clearInterval(timer);
		});
		for (const [text, marked] of [
			['普通的话', false],
			['高质量发展', true],
			['普通的话', false],
		] as const) {
			await page.$eval('#data', (element, written) => (element.firstChild!.nodeValue = written), text);
			await until(`高质量发展 ${marked ? 'marked' : 'not marked'}`, async () => {
				return (await readMarks(page)).some((mark) => mark.text === '高质量发展') === marked;
			});
		}
		expect(session.faults(page)).toEqual([]);
	});
});

describe('what is not to be marked', () => {
	it('code, fields, editable and hidden text', async () => {
		const page = await openTall('/hard/skipped');
		const marks = await settledMarks(page);
		const seen = marks.filter(({ visible }) => visible).map(({ text }) => text);
		expect(seen).toEqual(['新质生产力']);
	});

	it('hidden text is marked once it is shown', async () => {
		const page = await session.open('/hard/skipped');
		await settledMarks(page);
		await page.click('#reveal');
		const mark = await until('the revealed mark', async () => {
			const found = (await readMarks(page)).find(({ text }) => text === '全要素生产率');
			return found?.boxes[0] && found;
		});
		expect(mark.boxes[0]!.width).toBeGreaterThan(50);
	});

	it('text that is made editable, as long as it is', async () => {
		const page = await session.open('/hard/skipped');
		const isMarked = async () => (await readMarks(page)).some(({ text, visible }) => visible && text === '新质生产力');
		for (const isEditable of [false, true, false]) {
			await page.$eval('#seen', (text, to) => ((text as HTMLElement).contentEditable = String(to)), isEditable);
			await until('the mark, or none', async () => (await isMarked()) !== isEditable);
		}
	});
});

/** What of the page is there, but for the direct `div` children of its root element, such as our host, is what was sent. */
async function staysAsSent(page: Page, path: string): Promise<void> {
	const source = await (await fetch(session.playground.url + path)).text();
	const { now, parsed, others } = await page.evaluate((html) => {
		const clean = document.documentElement.cloneNode(true) as Element;
		for (const child of [...clean.children]) if (child.localName === 'div') child.remove();
		const parsed = new DOMParser().parseFromString(html, 'text/html').documentElement;
		const others = [...document.documentElement.children].map(({ localName }) => localName);
		return { now: clean.outerHTML, parsed: parsed.outerHTML, others };
	}, source);
	if (!source.includes('<script>')) expect(now).toBe(parsed);
	expect(others).toSatisfy((names: string[]) => names.every((name) => ['head', 'body', 'div'].includes(name)));
}
