import { expect, it } from 'vitest';
import { typeNote, waitForCard } from '../../scripts/browser/card';
import { clickMark } from '../../scripts/browser/pointer';
import { until } from '../../scripts/browser/until';
import { strangers } from './requests';
import { useSession } from './session';

const session = useSession({ storesOnlyNotes: true });
const TERM = '新质生产力';

it('a request beyond this machine is noted', async () => {
	const page = await session.launched.browser.newPage();
	await page.goto('http://stranger.example/').catch(() => null);
	await until('the stranger', async () => strangers().includes('stranger.example'));
	expect(strangers({ forget: true })).toEqual(['stranger.example']);
	await page.close();
});

it('reading, looking up, writing and searching make none', async () => {
	const page = await session.open('/articles/harbour');
	await clickMark(page, TERM);
	await typeNote(page, await waitForCard(page, TERM), '没有谁知道');
	const notebook = await session.openOwn('notebook.html#/glossary');
	await until('the glossary', () => notebook.evaluate(() => document.body.textContent?.includes('创新')));
	expect(strangers()).toEqual([]);
	await notebook.close();
	await page.close();
});
