import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { cardText, clickInCard, openMore, restingBox, waitForCard } from '../../scripts/browser/card';
import { clickMark, hoverMark } from '../../scripts/browser/pointer';
import { until } from '../../scripts/browser/until';
import { useSession } from './session';

const session = useSession({ storesNothing: true });
const TERM = '新质生产力';

/** A card that stays. */
async function pinnedCard(): Promise<{ page: Page; card: Frame }> {
	const page = await session.open('/articles/harbour');
	await hoverMark(page, TERM);
	const card = await waitForCard(page, TERM);
	await clickMark(page, TERM);
	return { page, card };
}

describe('the card tells', () => {
	it('at a glance what the term is; on demand, without a jump, all there is about it', async () => {
		const { page, card } = await pinnedCard();
		const text = await until('the entry', async () => {
			const now = await cardText(card);
			return /xīnzhì shēngchǎnlì/i.test(now) && now;
		});
		expect(text).toMatch(/new quality productive forces/i);
		expect(text).not.toMatch(/Sources/);
		expect(await card.$eval('.standing', ({ textContent }) => textContent)).toMatch(/^official · work report \d{4}$/);
		const before = await restingBox(page);
		expect(before.height).toBeLessThan(230);
		expect(await card.evaluate(() => document.documentElement.scrollHeight > innerHeight)).toBe(false);
		const heading = () => card.$eval('h1', (element) => element.getBoundingClientRect().y);
		const at = await heading();
		await openMore(page, card);
		await until('more room', async () => (await restingBox(page)).height > before.height + 50);
		const { x, y } = await restingBox(page);
		expect([x, y, await heading()]).toEqual([before.x, before.y, at]);
		expect(await cardText(card)).toMatch(/Sources/);
		const chips = () =>
			card.$$eval('.entry > .relation .chip', (all) => all.map((chip) => chip.textContent?.replace(/\s+/g, ' ')));
		await until('the names of what is within it', async () =>
			(await chips()).includes('生产力 shēngchǎnlì productive forces'),
		);
		expect(await card.$eval('.as-of', ({ textContent }) => textContent)).toMatch(/^as of \w+ \d{4}$/);
		await card.waitForSelector('.relations .fold');
		expect(await card.$$eval('section.relations > .relation .chip', ({ length }) => length)).toBe(12);
		const folds = await card.$$eval('.more > details', (all) =>
			all.map(({ className, open }) => ({ className, open })),
		);
		expect(folds).toEqual(
			['learner', 'contrasts', 'timeline'].map((name) => ({ className: `fold ${name}`, open: false })),
		);
	});

	it('its term once: in the bar only when the heading is scrolled away', async () => {
		const { page, card } = await pinnedCard();
		await openMore(page, card);
		const inBar = () => card.$eval('.card-bar', (bar) => bar.textContent);
		expect(await inBar()).toBe('');
		await card.evaluate(() => scrollTo(0, 200));
		await until('the term in the bar', async () => (await inBar()) === TERM);
	});

	it('a related term in place, and the way back', async () => {
		const { page, card } = await pinnedCard();
		await openMore(page, card);
		await card.waitForSelector('.relations button.chip');
		const before = await card.$eval('h1', (heading) => heading.textContent);
		await clickInCard(page, card, '.relations button.chip');
		await until('another entry', async () => (await card.$eval('h1', (heading) => heading.textContent)) !== before);
		await clickInCard(page, card, 'button[aria-label="Back"]');
		await until('the first entry', async () => (await card.$eval('h1', (heading) => heading.textContent)) === before);
	});
});
