import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { isSaved, noteText } from '../../scripts/browser/card';
import type { Launched } from '../../scripts/browser/launch';
import { openOwnPage } from '../../scripts/browser/pages';
import { until } from '../../scripts/browser/until';
import { changedBuild } from './changed-build';
import { begin, choose, press, shown, table, texts } from './pack-import';
import { startBrowser, TARGET } from './session';
import { dueNow, typeFor } from './typed';

/**
 * Whatever ends, at whatever moment: what was said to be saved is there, and so is each key that is half a second old.
 * `ZHUDU_KILLS`: how often each is tried.
 */
const KILLS = Number(process.env.ZHUDU_KILLS ?? 1);

const TERM = 'new-quality-productive-forces';
const PATH = `notebook.html#/term/${TERM}`;

let profile: string;
/** Of the extension; its manifest is changed where an update comes. */
let folder: string;
let launched: Launched;
/** What must be found in the note: each round types behind what is there. */
let due = '';
let round = 0;

beforeAll(async () => {
	profile = mkdtempSync(join(tmpdir(), 'zhudu-kills-'));
	folder = changedBuild((manifest) => manifest);
	await start();
});
afterAll(async () => {
	await launched?.browser.close().catch(() => {});
	for (const made of [profile, folder]) rmSync(made, { recursive: true, force: true, maxRetries: 5 });
});

/** Firefox lets go of a background that has nothing to do for so long. Milliseconds. */
async function start(): Promise<void> {
	launched = await startBrowser({ profile, folder, prefs: { 'extensions.background.idle.timeout': 3000 } });
}

/** A view of the note in which all that is due stands; the choice between two texts is one of them. */
async function openNote(): Promise<Page> {
	const page = await openOwnPage(launched, PATH);
	const wanted = due;
	let seen: string | null = null;
	const isThere = async () => {
		seen = await noteText(page);
		return seen?.includes(wanted);
	};
	await until('all that is due', isThere).catch(() => expect(seen, 'what is in the note').toContain(wanted));
	return page;
}

/** Other letters each time, so that what is lost can be seen. */
const nextLetters = () => ` ${round++}:abcdefghijklmnopqrstuvwxyz`;

const random = (most: number) => Math.floor(Math.random() * most);
const rounds = Array.from({ length: KILLS }, (_, nth) => [nth + 1]);

/** What was saved, as far as it was told: all later text stands behind it. */
async function allDue(page: Page): Promise<void> {
	await until('“saved”', () => isSaved(page));
	due = (await noteText(page)) ?? '';
}

type End = [what: string, end: (page: Page) => Promise<unknown>];

/** Firefox can't be told to end the background, and does not tell that a tab was closed with its window. */
const IN_CHROMIUM: End[] = [
	['the window is closed', closeWindow],
	['the background is ended', endWorker],
];

describe.each<End>([
	['the tab is closed', (page) => page.close()],
	['the tab goes elsewhere', (page) => page.goto('about:blank')],
	['the extension is loaded anew', () => launched.browser.installExtension(folder)],
	['the extension is updated', update],
	...(TARGET === 'chrome' ? IN_CHROMIUM : []),
])('%s while somebody types', (_, end) => {
	it.each(rounds)('time %i', async () => {
		const page = await openNote();
		await typeFor(page, nextLetters(), random(1200));
		due += await dueNow(page);
		await end(page);
		await page.close().catch(() => {});
		const again = await openNote();
		await settle(again);
		await again.close();
	});
});

/** Closes the tab with the window that it is in, which has no other. */
async function closeWindow(page: Page): Promise<void> {
	await page.evaluate(async () => {
		const { browser: ours = (globalThis as unknown as { chrome: typeof browser }).chrome } = globalThis as unknown as {
			browser?: typeof browser;
		};
		const { id } = (await ours.tabs.getCurrent())!;
		const made = await ours.windows.create({ tabId: id! });
		// The page ends before it could answer.
		setTimeout(() => void ours.windows.remove(made!.id!));
	});
	await until('the window closed', async () => page.isClosed());
}

let updates = 0;

/** Has a newer version of the extension take the place of the one that runs. */
async function update(): Promise<void> {
	const file = join(folder, 'manifest.json');
	const manifest = JSON.parse(readFileSync(file, 'utf8'));
	const version = [...manifest.version.split('.').slice(0, 3), ++updates].join('.');
	writeFileSync(file, JSON.stringify({ ...manifest, version }));
	await launched.browser.installExtension(folder);
}

it.each(rounds)('two views are typed in, and both end, time %i', async () => {
	const views = [await openNote(), await openNote()];
	const texts: string[] = [];
	for (const view of views) {
		await view.bringToFront();
		await typeFor(view, nextLetters(), random(600));
		texts.push(await dueNow(view));
	}
	await Promise.all(views.map((view) => view.close()));
	const again = await openNote();
	const isThere = async () => {
		await settle(again);
		const text = await noteText(again);
		return texts.every((one) => text?.includes(one));
	};
	await until(`both ${texts.join(' and ')}`, isThere);
	due = (await noteText(again)) ?? '';
	await again.close();
});

it('the background ends between two keys', async () => {
	const page = await openNote();
	for (const piece of [' 一半在前，', '一半在后']) {
		await page.focus('textarea');
		await page.keyboard.type(piece);
		await until('“saved”', () => isSaved(page));
		due = (await noteText(page)) ?? '';
		if (TARGET === 'chrome') await endWorker();
		else await until('the background asleep', () => isAsleep(page));
	}
	expect(due).toContain('一半在后');
	await page.close();
	await (await openNote()).close();
});

it('an import outlives the background, and one whose page is closed is cleared and told of', async () => {
	const notebook = await openOwnPage(launched, 'notebook.html#/packs');
	await choose(notebook, 'large.csv', table(8_000));
	await begin(notebook);
	if (TARGET === 'chrome') await endWorker();
	await until('the end', async () => (await texts(notebook, '.pack[data-state=ready]')).join().includes('large'), {
		timeout: 120_000,
	});
	expect((await texts(notebook, '.pack')).join()).toContain('8000');
	await until('the next import to be possible', async () => (await notebook.$('.import progress')) === null);

	await choose(notebook, 'second.csv', table(8_000));
	await begin(notebook);
	await notebook.close({ runBeforeUnload: false });
	const again = await openOwnPage(launched, 'notebook.html#/packs');
	await shown(again, '.pack[data-state=interrupted]', 'second');
	await press(again, '.pack[data-state=interrupted] .button');
	await until('nothing of it', async () => !(await texts(again, '.pack')).join().includes('second'));
	await again.close();
});

async function endWorker(): Promise<void> {
	const target = launched.browser.targets().find((one) => one.type() === 'service_worker');
	await (await target?.worker())?.close();
}

/** Whether Firefox has let go of the background, asked in another page of the extension, which does not wake it. */
function isAsleep(own: Page): Promise<boolean> {
	return own.evaluate(() => {
		const { browser: ours } = globalThis as unknown as { browser: typeof browser };
		const views = ours.extension.getViews() as unknown as (typeof globalThis)[];
		return views.every(({ location }) => !location.pathname.includes('background'));
	});
}

describe('the browser is killed', () => {
	it.each(rounds)('right after “saved”, time %i', async () => {
		const page = await openNote();
		await settle(page);
		await typeFor(page, nextLetters(), random(600));
		await until('all of it saved', () => isSaved(page));
		due = (await noteText(page)) ?? '';
		await killAndStart();
		await (await openNote()).close();
	});

	it.each(rounds)('right after a key, time %i', async () => {
		const page = await openNote();
		await settle(page);
		await typeFor(page, nextLetters(), random(1200));
		due += await dueNow(page);
		await killAndStart();
		const again = await openNote();
		await settle(again);
		await again.close();
	});
});

/** Ends a choice between two texts by keeping both, and waits until all is saved. */
async function settle(page: Page): Promise<void> {
	if ((await noteText(page)) === '') return;
	await until('all of it saved', async () => {
		await page.evaluate(() => document.querySelector<HTMLElement>('.conflict button')?.click());
		return isSaved(page);
	});
	await allDue(page);
}

async function killAndStart(): Promise<void> {
	const child = launched.browser.process()!;
	const gone = new Promise((resolve) => child.once('exit', resolve));
	child.kill('SIGKILL');
	await gone;
	await launched.browser.disconnect().catch(() => {});
	// What steers Firefox puts its preferences back when it sees the end.
	const setAside = ['prefs.js', 'user.js'].map((name) => join(profile, `${name}.puppeteer`));
	await until('the preferences put back', async () => !setAside.some((file) => existsSync(file)));
	for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket', 'lock', '.parentlock']) {
		rmSync(join(profile, lock), { force: true });
	}
	await start();
}
