import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { waitForMark } from '../../scripts/browser/marks';
import { until } from '../../scripts/browser/until';
import { useSession } from './session';
import { readAllStored, readStored, writeStored } from './stored';

const session = useSession({ installs: true });

/** The head of the lexicon as content scripts read it. */
interface Copy {
	version: string;
	head: { labels: { size: number; filter: string } };
}

const readCopy = (own: Page) => readStored(own, 'lexicon') as Promise<Copy | undefined>;

it.each([
	['missing', () => null],
	['of another version', ({ head }: Copy) => ({ version: 'older', head: { ...head, kinds: '' } })],
	['damaged', ({ version, head }: Copy) => ({ version, head: { ...head, labels: { ...head.labels, filter: 5 } } })],
	['no record at all', () => 'lexicon'],
] as [string, (copy: Copy) => unknown][])(
	'a copy of the lexicon that is %s: the page is marked, and the copy made good',
	async (_what, spoil) => {
		const own = await session.openOwn('notebook.html#/about');
		const good = (await until('the copy', () => readCopy(own)))!;
		await writeStored(own, 'lexicon', spoil(good));
		const page = await session.open('/articles/harbour');
		await waitForMark(page, '新质生产力');
		await until(
			'the copy made good',
			async () => (await readCopy(own))?.head?.labels.filter === good.head.labels.filter,
		);
		expect(await readCopy(own)).toEqual(good);
	},
);

it.each([
	['missing', () => null],
	['of another version', (chunk: string) => chunk.replace(/^.*/, 'older')],
	['no text', () => 5],
] as [string, (chunk: string) => unknown][])(
	'chunks of it that are %s: the page is marked, and they are made good',
	async (_what, spoil) => {
		const own = await session.openOwn('notebook.html#/about');
		const { head } = (await until('the copy', () => readCopy(own)))!;
		// Of so many a page needs some.
		const names = Array.from({ length: head.labels.size / 8 }, (_, i) => `lexicon:shipped:${i * 8}`);
		const good = (await readAllStored(own, names)) as string[];
		await Promise.all(names.map((name, i) => writeStored(own, name, spoil(good[i]!))));
		const page = await session.open('/articles/harbour');
		await waitForMark(page, '新质生产力');
		await until('the chunks made good', async () => (await readStored(own, names.at(-1)!)) === good.at(-1));
		expect(await readAllStored(own, names)).toEqual(good);
	},
);
