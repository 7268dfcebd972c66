import { expect, it } from 'vitest';
import { readMarks, waitForMark } from '../../scripts/browser/marks';
import { until } from '../../scripts/browser/until';
import { useSession } from './session';

const session = useSession();
/** On the page as a plain word, and in no pack. */
const OWN = '机械臂';

it('what only the reader has is marked where they want it, and known to search in any case', async () => {
	const page = await session.open('/articles/harbour');
	await waitForMark(page, '新质生产力');
	const notebook = await session.openOwn(`notebook.html#/own/${encodeURIComponent(OWN)}`);
	await notebook.waitForSelector('.own-form [type=submit]');
	expect(await notebook.evaluate(() => document.body.textContent)).toContain('can find out which words are marked');
	await notebook.click('.own-form [type=submit]');
	await page.bringToFront();
	await waitForMark(page, OWN);
	await notebook.bringToFront();
	await notebook.click('.mark-added [role=switch]');
	await page.bringToFront();
	const texts = async () => (await readMarks(page)).map(({ text }) => text);
	await until('no mark of the reader’s own', async () => {
		const marked = await texts();
		return marked.includes('新质生产力') && !marked.includes(OWN);
	});
	const popup = await session.openOwn('popup.html');
	await popup.waitForSelector('[role=combobox]');
	await popup.type('[role=combobox]', OWN);
	await until('it in the search', () =>
		popup.evaluate((label) => document.querySelector('.hit')?.textContent?.includes(label), OWN),
	);
	await popup.close();
	await notebook.close();
	await page.close();
});
