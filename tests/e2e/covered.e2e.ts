import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { opensAtRest, waitForCard, waitForNoCard } from '../../scripts/browser/card';
import { waitForMark } from '../../scripts/browser/marks';
import { clickMark, hoverMark, moveAway } from '../../scripts/browser/pointer';
import { useSession } from './session';

const session = useSession({ storesNothing: true });
const TERM = '新质生产力';
const OVER = 'position:fixed;inset:0;z-index:1';
/** One pixel. */
const PICTURE = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/** What lies over the whole of an article, and whether its terms open nevertheless. */
const COVERS = [
	['a stretched link', `<a href="#other" style="${OVER}"></a>`, true],
	[
		'the stretched box of a link elsewhere',
		`<style>#stretched::after{content:"";${OVER}}</style><a id="stretched" href="#other">更多</a>`,
		true,
	],
	['layers that show nothing', `<div style="${OVER}"><div style="${OVER}">关闭</div></div>`, true],
	['a box of a colour', `<div style="${OVER};background:#fff"></div>`, false],
	['a shade', `<div style="${OVER};background:rgb(0 0 0 / 0.5)"></div>`, false],
	['a gradient', `<div style="${OVER};background:linear-gradient(#fff,#ddd)"></div>`, false],
	['a menu', `<ul style="${OVER};background:#fff"><li style="height:100%"><a href="#other">要闻</a></ul>`, false],
	['a picture', `<img alt="" src="${PICTURE}" style="${OVER};width:100%;height:100%">`, false],
	['a video', `<video style="${OVER};width:100%;height:100%"></video>`, false],
] as const;

/** Rests on the term, and leaves it again. */
async function expectCard(page: Page, opens: boolean): Promise<void> {
	await hoverMark(page, TERM);
	if (opens) await waitForCard(page, TERM);
	else expect(await opensAtRest(page)).toBe(false);
	await moveAway(page);
	await waitForNoCard(page);
}

describe('an article that is covered', () => {
	let page: Page;
	beforeAll(async () => {
		page = await session.open('/articles/harbour');
		await waitForMark(page, TERM);
	});

	it.each(COVERS)('under %s', async (_name, html, opens) => {
		await page.evaluate((cover) => {
			const box = document.createElement('div');
			box.id = 'cover';
			box.innerHTML = cover;
			document.body.append(box);
		}, html);
		await expectCard(page, opens);
		await page.evaluate(() => document.querySelector('#cover')!.remove());
	});
});

it('a click on a stretched link is the link’s, and no more', async () => {
	const page = await session.open('/articles/harbour');
	await waitForMark(page, TERM);
	await page.evaluate((style) => {
		document.body.insertAdjacentHTML('beforeend', `<a href="#other" style="${style}"></a>`);
	}, OVER);
	await clickMark(page, TERM);
	expect(await opensAtRest(page)).toBe(false);
	expect(await page.evaluate(() => location.hash)).toBe('#other');
});

/** Text that the pointer goes through, and whether it opens. */
const THROUGH = [
	[
		'within a link',
		`<a href="#x" style="display:block;background:#eee"><p style="pointer-events:none">${TERM}</p></a>`,
		true,
	],
	[
		'over a video',
		`<video style="position:absolute;inset:0;width:100%;height:100%"></video><div style="position:absolute;inset:0;pointer-events:none"><span style="font-size:24px">${TERM}</span></div>`,
		true,
	],
	[
		'over what comes after it, by its level',
		`<div style="position:absolute;inset:0;pointer-events:none;z-index:2"><p>${TERM}</p></div><div style="position:absolute;inset:0;background:#eee"></div>`,
		true,
	],
	['in what takes no part', `<div inert><p>${TERM}</p></div>`, true],
	[
		'under a box of a colour',
		`<div style="position:absolute;inset:0;pointer-events:none"><p>${TERM}</p></div><div style="position:absolute;inset:0;background:#eee"></div>`,
		false,
	],
	[
		'under a bar that stands before it',
		`<div style="position:absolute;inset:0;background:#eee;z-index:9"></div><p style="pointer-events:none">${TERM}</p>`,
		false,
	],
] as const;

describe('that the pointer goes through', () => {
	let page: Page;
	beforeAll(async () => {
		page = await session.open('/articles/harbour');
	});

	it.each(THROUGH)('%s', async (_name, html, opens) => {
		await page.evaluate((content) => {
			document.body.innerHTML = `<div style="position:relative;height:200px;margin:90px">${content}</div>`;
		}, html);
		await expectCard(page, opens);
	});
});
