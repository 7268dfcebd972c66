import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { isSaved, noteText } from '../../scripts/browser/card';
import { until } from '../../scripts/browser/until';
import { changedBuild } from './changed-build';
import { deleteDatabase, hold, letGo } from './hold-database';
import { reloadExtension } from './reload-extension';
import { TARGET, useSession } from './session';

/**
 * What goes wrong with the database while a note is open: the reader is told in words, goes on writing, and what they typed
 * is saved once it can be.
 */
const session = useSession({
	// With it, no browser can be told that there is no room left.
	folder: changedBuild((manifest) => ({
		...manifest,
		permissions: manifest.permissions.filter((name) => name !== 'unlimitedStorage'),
	})),
});
const PATH = 'notebook.html#/term/new-quality-productive-forces';

/** The view that is written in, from first to last. */
let view: Page;
/** Another page of the extension, which does to the database what it should not. */
let other: Page;
let written = '';

beforeAll(async () => {
	other = await session.openOwn('card.html');
	view = await session.openOwn(PATH);
	await view.waitForSelector('.note textarea');
	await type('起初。');
	await until('“saved”', () => isSaved(view));
});

async function type(text: string): Promise<void> {
	await view.bringToFront();
	await view.focus('.note textarea');
	await view.keyboard.press('End');
	await view.keyboard.type(text);
	written += text;
}

/** Whether the view says what is wrong in such words. */
function says(words: string): Promise<boolean> {
	return view.$eval('.note', (note, said) => note.textContent?.includes(said) ?? false, words);
}

/** Waits until the view says what is wrong, and that the text is there. */
async function told(words: string): Promise<void> {
	await until(`“${words}”`, () => says(words));
	expect(await view.$eval('.note-status', ({ textContent }) => textContent)).toContain(
		'Not saved; your text is kept here',
	);
	expect(await noteText(view)).toBe(written);
}

/** Goes on writing, as a reader who has heard that it can be saved again. */
async function savedAgain(): Promise<void> {
	await type('再写。');
	await until('“saved”', () => isSaved(view));
	expect(await noteText(view)).toBe(written);
}

describe('a note is being written', () => {
	it('and the database is deleted', async () => {
		await deleteDatabase(other);
		await savedAgain();
	});

	it('and there is no room left', async ({ skip }) => {
		skip(TARGET === 'firefox', 'Firefox can’t be told while it runs that its disk is full');
		skip(!process.env.ZHUDU_QUOTA, 'Chromium needs half a minute to believe it: ZHUDU_QUOTA=1');
		const tools = await other.createCDPSession();
		const origin = session.launched.base.replace(/\/$/, '');
		await tools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
		// What room there is the browser asks anew for a database that is new, or after half a minute.
		await deleteDatabase(other);
		const isFull = async () => {
			await type('又');
			return says('is full');
		};
		await until('no more room', isFull);
		await told('is full');
		await tools.send('Storage.overrideQuotaForOrigin', { origin });
		await savedAgain();
	});

	it('and a page that holds an old version keeps the database from being opened', async () => {
		await hold(other, 1);
		await type('等一等。');
		await told('does not answer');
		await letGo(other);
		await savedAgain();
	});

	it('and the database is of a newer version: it is there when the extension is as new', async () => {
		await hold(other, 99);
		await type('留着。');
		await told('newer version');
		await letGo(other);
		await view.close();
		// As an update brings it; what the newer version had stored is of no concern here.
		await deleteDatabase(other);
		await reloadExtension(session);
		view = await session.openOwn(PATH);
		await until('all that was written', async () => (await noteText(view)) === written);
		await until('“saved”', () => isSaved(view));
	});
});
