import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { clickInCard, openMore, waitForCard } from '../../scripts/browser/card';
import { settledMarks, waitForMark } from '../../scripts/browser/marks';
import { passTime } from '../../scripts/browser/page-clock';
import { clickMark, hoverMark } from '../../scripts/browser/pointer';
import { until } from '../../scripts/browser/until';
import { useSession } from './session';

const session = useSession();
const TERM = '新质生产力';
const PAGE = '/articles/harbour';

const texts = async (page: Page) => (await settledMarks(page)).map(({ text }) => text);

async function pinnedCard(page: Page) {
	await hoverMark(page, TERM);
	const card = await waitForCard(page, TERM);
	await clickMark(page, TERM);
	// Clicks on a card that has only just come are not meant for it.
	await passTime(card, 400);
	return card;
}

/** Refuses the mark on this page: the first of the choices. */
async function refuse(page: Page) {
	const card = await pinnedCard(page);
	await clickInCard(page, card, '.action.notHere');
	await clickInCard(page, card, '.not-here button');
	await until('no such mark', async () => !(await texts(page)).includes(TERM));
}

describe('a mark that the reader does not want', () => {
	it('the card says why it was marked: label and what decided at its ends', async () => {
		const page = await session.open(PAGE);
		const card = await pinnedCard(page);
		await openMore(page, card);
		const said = await until('the reasons', async () => {
			const text = await card.evaluate(() => document.body.textContent);
			return text?.includes('Why was this marked?') && text;
		});
		for (const part of [`has the label “${TERM}”`, 'At its start', 'At its end']) {
			expect(said).toContain(part);
		}
	});

	it('is gone from this page, also when it is loaded again, and from no other; the notebook brings it back', async () => {
		const page = await session.open(PAGE);
		await refuse(page);
		await page.reload();
		expect(await texts(page)).not.toContain(TERM);
		const other = await session.open('/articles/opinion');
		await waitForMark(other, TERM);
		await other.close();
		const notebook = await session.openOwn('notebook.html#/settings');
		const again = '[aria-labelledby=not-here] button';
		await notebook.waitForSelector(again);
		await notebook.click(again);
		await until('an empty list', async () => (await notebook.$(again)) === null);
		await notebook.close();
		await page.bringToFront();
		await waitForMark(page, TERM);
	});
});
