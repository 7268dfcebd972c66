import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { noteText, typeNote, waitForCard } from '../../scripts/browser/card';
import { clickMark, hoverMark } from '../../scripts/browser/pointer';
import { until } from '../../scripts/browser/until';
import { freshExtension, useSession } from './session';

const TERM = '新质生产力';
const session = useSession();

it('what is exported is imported into another, new installation, notes and all', async () => {
	const page = await session.open('/articles/harbour');
	await typeNote(page, await pinnedCard(page), '带到另一台电脑上去。');
	const file = join(mkdtempSync(join(tmpdir(), 'zhudu-backup-')), 'backup.json');
	writeFileSync(file, await exported(await session.openOwn('notebook.html#/settings')));

	session.launched = await freshExtension();
	await load(await session.openOwn('notebook.html#/settings'), file);
	const card = await pinnedCard(await session.open('/articles/harbour'));
	await until('the note', async () => (await noteText(card)) === '带到另一台电脑上去。');
});

it.each([
	['no JSON at all', 'notes, notes, notes'],
	['not ours', '{"hello": 1}'],
	[
		'a note that has no text',
		'{"format":"zhudu-backup","version":1,"exported":"2026-01-01T00:00:00.000Z","notes":[{"term":7}],"ownTerms":[]}',
	],
])('a file that is %s is refused with a reason', async (_, text) => {
	const file = join(mkdtempSync(join(tmpdir(), 'zhudu-backup-')), 'bad.json');
	writeFileSync(file, text);
	const notebook = await session.openOwn('notebook.html#/settings');
	await load(notebook, file);
	const said = await until('a reason', () =>
		notebook.evaluate(() => document.querySelector('.backup .failure')?.textContent ?? null),
	);
	expect(said.length).toBeGreaterThan(20);
});

async function pinnedCard(page: Page) {
	await hoverMark(page, TERM);
	const card = await waitForCard(page, TERM);
	await clickMark(page, TERM);
	return card;
}

/** The text of the file that the first button of the section gives. */
async function exported(notebook: Page): Promise<string> {
	await until('the settings', () => notebook.evaluate(() => document.querySelector('.backup button') !== null));
	await notebook.evaluate(() => {
		const create = URL.createObjectURL;
		URL.createObjectURL = (blob) => {
			void (blob as Blob).text().then((text) => Object.assign(window, { exportedText: text }));
			return create(blob);
		};
		document.querySelector<HTMLElement>('.backup button')?.click();
	});
	return until('the file', () =>
		notebook.evaluate(() => (window as unknown as { exportedText?: string }).exportedText ?? null),
	);
}

async function load(notebook: Page, file: string): Promise<void> {
	const chooser = await until('the settings', () => notebook.$('.backup input[type=file]'));
	await (chooser as ElementHandle<HTMLInputElement>).uploadFile(file);
	await until('an outcome', () =>
		notebook.evaluate(() => document.querySelector('.backup .counts, .backup .failure') !== null),
	);
}
