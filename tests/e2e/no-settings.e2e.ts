import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { isSaved } from '../../scripts/browser/card';
import { until } from '../../scripts/browser/until';
import { changedBuild } from './changed-build';
import { useSession } from './session';

/**
 * What is beside the database, settings among it, can't be had: the browser refuses it, or never answers. Each view says so in one
 * line, and does what it does without.
 */
const VIEWS = ['notebook', 'popup', 'sidepanel', 'welcome'];
const session = useSession({ folder: withoutStorage() });

/** The extension as it was built, but that its views are refused what they ask of the storage (`?refuses`), or wait for it. */
function withoutStorage(): string {
	const folder = changedBuild((manifest) => manifest);
	const broken = () => {
		const answer = () =>
			location.search === '?refuses'
				? Promise.reject(new Error('An unexpected error occurred'))
				: new Promise(() => {});
		const { browser, chrome } = globalThis as unknown as Record<string, { storage: { local: object } } | undefined>;
		for (const api of [browser, chrome]) if (api && location.search) Object.assign(api.storage.local, { get: answer });
	};
	writeFileSync(join(folder, 'broken.js'), `(${broken})();`);
	for (const view of VIEWS) {
		const path = join(folder, `${view}.html`);
		const html = readFileSync(path, 'utf8');
		writeFileSync(path, html.replace('<script', '<script src="/broken.js"></script><script'));
	}
	return folder;
}

/** What a view says is wrong. */
function said(view: Page): Promise<string[]> {
	return view.$$eval('[role=alert]', (lines) => lines.map(({ textContent }) => textContent ?? ''));
}

const UNREAD = expect.stringContaining('does not hand out your settings');

it.each(['refuses', 'waits'])(
	'a storage that %s: each view says so, and the popup that nothing is kept there',
	async (way) => {
		for (const name of VIEWS) {
			const view = await session.openOwn(`${name}.html?${way}`);
			await until(`a line in ${name}`, async () => (await said(view)).length > 0);
			expect(await said(view), name).toEqual([UNREAD]);
			if (name !== 'popup' || way === 'waits') continue;
			await view.select('.panel-foot select', 'all');
			await until('that it was not saved', async () => (await said(view)).length > 1);
			expect(await said(view)).toEqual([UNREAD, 'The setting could not be saved.']);
		}
	},
);

it.each(['refuses', 'waits'])('a storage that %s keeps nobody from writing a note', async (way) => {
	const view = await session.openOwn(`notebook.html?${way}#/term/new-quality-productive-forces`);
	await view.waitForSelector('.note textarea');
	await view.type('.note textarea', '照写。');
	await until('“saved”', () => isSaved(view));
});
