import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { until } from '../../scripts/browser/until';
import { useCounted } from './counted';
import { onlyIn } from './only-in';

const { open, read } = useCounted();

const repeat = (count: number, element: string) => element.repeat(count);
const P = '<p>下午说到人工智能的事。</p>';
const LI = '<li>下午说到人工智能的事。</li>';

/**
 * Containers laid out in all the ways that bring what is far in the document near on the screen: of several hundred pieces
 * each, since they are read some 128 at a time, and many times as long as the screen.
 */
const LAYOUTS = {
	'one below the other': repeat(600, P),
	'text between paragraphs': repeat(300, `${P}下午说到人工智能的事。`),
	'a box that scrolls': `<div data-scrolls style="height:600px;overflow:auto">${repeat(600, P)}</div>`,
	'a box that scrolls from below': `<div data-scrolls="up" style="display:flex;flex-direction:column-reverse;height:600px;overflow:auto">${repeat(600, P)}</div>`,
	'a list in a stretch': `${repeat(150, P)}<ul>${repeat(400, LI)}</ul>${repeat(150, P)}`,
	columns: `<div style="columns:3">${repeat(900, P)}</div>`,
	'columns of one element': `<div style="columns:3">${repeat(1000, '下午说到人工智能的事。<br><br>')}</div>`,
	'a grid in rows': `<ul style="display:grid;grid-template-columns:repeat(4,1fr)">${repeat(800, LI)}</ul>`,
	'a grid in columns': `<ul style="display:grid;grid-template-rows:repeat(200,40px);grid-auto-flow:column">${repeat(800, LI)}</ul>`,
	'columns that wrap': `<ul style="display:flex;flex-flow:column wrap;height:8000px">${repeat(800, LI)}</ul>`,
	'two boxes side by side': `<div style="display:flex"><div>${repeat(450, P)}</div><div>${repeat(450, P)}</div></div>`,
	'cells of a table': `<table>${repeat(300, `<tr>${repeat(3, '<td>下午说到人工智能的事。</td>')}</tr>`)}</table>`,
	'elements without boxes': repeat(500, '<p style="display:contents">下午说到人工智能的事。<br></p>'),
	'text down the page': `<div data-scrolls="left" style="writing-mode:vertical-rl;height:600px;width:900px;overflow:auto">${repeat(600, P)}</div>`,
	'one element, text down the page': `<div data-scrolls="left" style="writing-mode:vertical-rl;height:600px;width:900px;overflow:auto"><div>${repeat(900, '下午说到人工智能的事。<br><br>')}</div></div>`,
};

/** Boxes that both browsers lay out alike, from above to below: they are looked at in Chromium. */
const PLAIN = ['text between paragraphs', 'a list in a stretch', 'a grid in rows', 'two boxes side by side'];

it.for(Object.entries(LAYOUTS))('%s: what is on the screen is marked', async ([name, html], { skip }) => {
	if (PLAIN.includes(name)) onlyIn('chrome', skip);
	const page = await open('empty');
	await page.evaluate((body) => {
		document.body.innerHTML = body;
	}, html);
	await read(page);
	for (const place of [0, 0.03, 0.5, 0.2, 1]) {
		await page.evaluate(scrollTo, place);
		let seen = { count: 0, unmarked: ['not looked at'] };
		const isMarked = async () => {
			seen = await onScreen(page);
			return seen.unmarked.length === 0;
		};
		await until('every mark', isMarked).catch(() => null);
		const { count, unmarked } = seen;
		expect(unmarked).toEqual([]);
		expect(count).toBeGreaterThan(5);
	}
});

/** Runs in the page: scrolls so far, of the whole way 1. */
function scrollTo(place: number): void {
	const box = document.querySelector<HTMLElement>('[data-scrolls]') ?? document.documentElement;
	const { scrolls } = box.dataset;
	if (scrolls === 'left') box.scrollLeft = -place * box.scrollWidth;
	else box.scrollTop = (scrolls === 'up' ? -place : place) * box.scrollHeight;
}

/** How many occurrences can be seen, and where those stand that are not marked. */
function onScreen(page: Page): Promise<{ count: number; unmarked: string[] }> {
	return page.evaluate(() => {
		const marked = new Set<Node>();
		for (const range of CSS.highlights.get('reading-term') ?? []) marked.add(range.startContainer);
		const box = document.querySelector('[data-scrolls]')?.getBoundingClientRect();
		const view = box ?? new DOMRect(0, 0, innerWidth, innerHeight);
		const unmarked: string[] = [];
		let count = 0;
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const range = document.createRange();
			range.selectNodeContents(node);
			const { left, top, right, bottom } = range.getBoundingClientRect();
			// A line of which a few pixels can be seen is no line to read.
			if (right < view.left + 5 || left > view.right - 5 || bottom < view.top + 5 || top > view.bottom - 5) continue;
			count += 1;
			if (!marked.has(node)) unmarked.push(`${Math.round(left)}, ${Math.round(top)}`);
		}
		return { count, unmarked };
	});
}
