import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { buildWorld } from '../../bench/build-world';
import type { Order, Work } from '../../bench/world/order';
import { giveOrder, loadInWorld } from '../../bench/world-page';
import type { Launched } from '../../scripts/browser/launch';
import { servePages } from './serve-pages';
import { sharedExtension, TARGET } from './session';
import { Tabs } from './tabs';

/** A paragraph with two occurrences, and how many characters it has; and one with none. */
export const PARAGRAPH = '记者今天来到车间，发展<b>新质</b>生产力是<a href="#">高质量发展</a>的要求。';
export const LENGTH = PARAGRAPH.replace(/<[^>]+>/g, '').length;
export const PLAIN = '下午下了一场小雨，街上的人不多。';

const html = (body: string) =>
	`<!doctype html><meta charset="utf-8"><title></title><style>p{margin:0;line-height:20px}</style><body>${body}`;
const PAGES = {
	paragraphs: html(`<p>${PARAGRAPH}</p>`.repeat(1000)),
	plain: html(`<p>${PLAIN}</p>`.repeat(1000)),
	empty: html(''),
	'few paragraphs': html(`<p>${PARAGRAPH}</p>`.repeat(40)),
	sections: html(`<section><p>${PARAGRAPH}</p><p>${PLAIN}</p></section>`.repeat(500)),
	// Both ends of what is left unread lie on the screen, but only what is between them is to be seen.
	clipped: html(
		`<div style="margin-top:500px;height:40px;overflow:hidden"><div style="line-height:10px;margin-top:-450px">${`<p style="height:10px">${PLAIN}</p>`.repeat(32)}${`<p style="height:10px">${PARAGRAPH}</p>`.repeat(28)}</div></div>`,
	),
	'long list': html(`${`<p>${PLAIN}</p>`.repeat(400)}<ul>${'<li>人工智能</li>'.repeat(200)}</ul>`),
	'in question': html(`<p>四川卧龙</p>${`<p>${PLAIN}</p>`.repeat(400)}`),
	'one container': html(`<div>${`${PARAGRAPH}<br><br>`.repeat(1000)}</div>`),
	'one line': html(`<p style="white-space:nowrap">${'发展新质生产力，'.repeat(10_000)}</p>`),
	'one paragraph': html(`<p>${PARAGRAPH.repeat(1000)}</p>`),
};

/** What a reader has found and done. */
export interface Counted {
	found: number;
	work: Work;
}

/** The folder of the extension that counts, built once. */
let world: Promise<string> | undefined;

/** A browser in which readers count their work: blocks, characters, ranges and questions are the same on any machine. */
export function useCounted() {
	let launched: Launched;
	let server: Awaited<ReturnType<typeof servePages>>;
	beforeAll(async () => {
		const served = Object.entries(PAGES).map(
			([name, page]) => [`/${name}`, { bytes: Buffer.from(page), charset: 'utf-8' }] as const,
		);
		server = await servePages(new Map(served));
		world ??= buildWorld(TARGET);
		launched = await sharedExtension(await world);
	});
	const tabs = new Tabs();
	afterEach(() => tabs.takeBack());
	afterAll(() => server?.close());

	/** All work there was when it was counted last. */
	const before = new WeakMap<Page, Work>();
	const order = async (
		page: Page,
		contestant: 'zhudu' | 'zhuduWhole' | 'recount' | 'recountWhole',
		options: Pick<Order, 'isAsleep'> = {},
	) => {
		const { found, work } = await giveOrder(page, { contestant, labels: [], madeUp: 0, keep: true, ...options });
		if (!work) throw new Error('no work was counted');
		before.set(page, work);
		return { found, work } satisfies Counted;
	};
	return {
		/** Opens a page, until the test ends. */
		async open(name: keyof typeof PAGES): Promise<Page> {
			const page = await tabs.take(launched.browser);
			await loadInWorld(page, `${server.url}/${encodeURIComponent(name)}`);
			return page;
		},
		/** Has a page read that was opened: what is near the viewport, or all of it. */
		read: (page: Page, { whole = false } = {}) => order(page, whole ? 'zhuduWhole' : 'zhudu'),
		/** Has a page read while the segmenter sleeps, up to the event `answer`. */
		readAsleep: (page: Page) => order(page, 'zhudu', { isAsleep: true }),
		/** Every occurrence of the page that was read, and all the work there was. */
		whole: (page: Page) => order(page, 'recountWhole'),
		/** What there is by now, once it has come to rest. */
		recount: (page: Page) => order(page, 'recount'),
		/** What was done since it was counted last. */
		async since(page: Page): Promise<Work> {
			const last = before.get(page)!;
			const { work } = await order(page, 'recount');
			const entries = Object.entries(work).map(([what, count]) => [what, count - last[what as keyof Work]]);
			return Object.fromEntries(entries) as Work;
		},
	};
}
