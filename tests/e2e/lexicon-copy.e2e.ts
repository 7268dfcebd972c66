import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { waitForMark } from '../../scripts/browser/marks';
import { until } from '../../scripts/browser/until';
import { useSession } from './session';
import { readStored, writeStored } from './stored';

const session = useSession();

/** The copy of the lexicon that content scripts read. */
interface Copy {
	version: string;
	data: Record<string, unknown>;
}

const readCopy = (own: Page) => readStored(own, 'lexicon') as Promise<Copy | undefined>;

it.each([
	['missing', () => null],
	['of another version', ({ data }: Copy) => ({ version: 'older', data: { ...data, terms: '' } })],
	['damaged', ({ version, data }: Copy) => ({ version, data: { ...data, index: 5 } })],
	['no record at all', () => 'lexicon'],
] as [string, (copy: Copy) => unknown][])(
	'a copy of the lexicon that is %s: the page is marked, and the copy made good',
	async (_what, spoil) => {
		const own = await session.openOwn('notebook.html#/about');
		const good = (await until('the copy', () => readCopy(own)))!;
		await writeStored(own, 'lexicon', spoil(good));
		const page = await session.open('/articles/harbour');
		await waitForMark(page, '新质生产力');
		await until('the copy made good', async () => (await readCopy(own))?.data?.index === good.data.index);
		expect(await readCopy(own)).toEqual(good);
		await own.close();
		await page.close();
	},
);
