import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { until } from '../../scripts/browser/until';
import { QUERIES } from '../search/queries';
import { useSession } from './session';

const session = useSession({ storesOnlyNotes: true });

/** Of two scripts, by pinyin, by English, and what is not there; the whole table is held by the unit test of the search. */
const ASKED = ['xzscl', '人工智慧', 'forces new', '没有的词'];
const CASES = QUERIES.filter(([query]) => ASKED.includes(query));

/** Every place where one can search: its field, and the names of what it finds. */
const PLACES = [
	['popup', 'popup.html', '[role=combobox]', '.hit .term-label'],
	['side panel', 'sidepanel.html', '[role=combobox]', '.hit .term-label'],
	['glossary', 'notebook.html#/glossary', 'input[type=search]', '.term-row .term-label'],
	['notes', 'notebook.html#/notes', 'input[type=search]', '.notes > ul .note-item h2 .term-label'],
] as const;

/** Writes a note on the first term of each case, so that the notes have what the glossary has. */
beforeAll(async () => {
	const own = await session.openOwn('popup.html');
	await own.evaluate(
		async (labels) => {
			const { browser: ours, chrome } = globalThis as unknown as { browser?: typeof browser; chrome: typeof browser };
			const send = (message: unknown) => (ours ?? chrome).runtime.sendMessage(message);
			for (const query of labels) {
				const { value } = await send({ call: 'search', request: { query, limit: 1 } });
				const request = { term: value.hits[0]!.id, text: '注', based: 0 };
				await send({ call: 'note.save', request });
			}
		},
		[...new Set(CASES.flatMap(([, first]) => first ?? []))],
	);
	await own.close();
});

describe.each(PLACES)('%s', (_place, address, field, names) => {
	let page: Page;
	beforeAll(async () => {
		page = await session.openOwn(address);
		await page.waitForSelector(field);
	});
	afterAll(() => page?.close());

	it.each(CASES)('%s: %s', async (query, first) => {
		await page.$eval(
			field,
			(input, text) => {
				(input as HTMLInputElement).value = text;
				input.dispatchEvent(new Event('input', { bubbles: true }));
			},
			query,
		);
		const seen = () => page.$$eval(names, (found) => found[0]?.textContent?.trim() ?? null);
		await until(`${first} first for ${query}`, async () => (await seen()) === first).catch(() => null);
		expect(await seen()).toBe(first);
	});
});
