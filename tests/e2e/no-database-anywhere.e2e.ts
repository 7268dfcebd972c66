import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isSaved, noteText } from '../../scripts/browser/card';
import { until } from '../../scripts/browser/until';
import { deleteDatabase, hold, letGo } from './hold-database';
import { openView, type Place, serveTerms, someTerms } from './kills/views';
import { useSession } from './session';
import type { View } from './typed';

/** What goes wrong with the database is told wherever a note is written; what is typed meanwhile is saved in the end. */
const session = useSession();
const terms = someTerms();
let server: Awaited<ReturnType<typeof serveTerms>>;
/** Another page of the extension, which does to the database what it should not. */
let other: Page;

beforeAll(async () => {
	server = await serveTerms(terms);
	other = await session.openOwn('card.html');
});
afterAll(() => server.close());

const PLACES: Place[] = ['card', 'popup', 'side panel', 'notebook'];
const ENDS: [what: string, begin: () => Promise<unknown>, words: string | null, end: () => Promise<unknown>][] = [
	['is deleted', () => deleteDatabase(other), null, async () => {}],
	['is held up by a page', () => hold(other, 1), 'does not answer', () => letGo(other)],
	[
		'is of a newer version',
		() => hold(other, 99),
		'newer version',
		async () => {
			await letGo(other);
			await deleteDatabase(other);
		},
	],
];

describe.each(PLACES)('a note is being written in the %s', (place) => {
	it.each(ENDS)('and the database %s', async (what, begin, words, end) => {
		const term = terms[PLACES.indexOf(place) * ENDS.length + ENDS.findIndex(([name]) => name === what)]!;
		const view = await openView(session.launched, server.url, { place, term });
		await type(view, '起初。');
		await until('“saved”', () => isSaved(view.frame));
		await begin();
		await type(view, '等着。');
		if (words) await until(`“${words}”`, async () => (await said(view)).includes(words));
		if (words) expect(await said(view)).toContain('Not saved; your text is kept here');
		expect(await noteText(view.frame)).toBe('起初。等着。');
		await end();
		await type(view, '再写。');
		await until('“saved”', () => isSaved(view.frame));
		expect(await noteText(view.frame)).toBe('起初。等着。再写。');
		await view.page.close();
	});
});

async function type({ page, frame }: View, text: string): Promise<void> {
	await page.bringToFront();
	await frame.waitForSelector('.note textarea');
	await frame.focus('.note textarea');
	await page.keyboard.press('End');
	await page.keyboard.type(text);
}

function said({ frame }: View): Promise<string> {
	return frame.$eval('.note', ({ textContent }) => textContent ?? '');
}
