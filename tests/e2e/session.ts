import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { browser } from 'wxt/browser';
import { findForTarget, type Target } from '../../scripts/browser/find';
import { buildFolder, installAnew, type Launched, type LaunchOptions, launch } from '../../scripts/browser/launch';
import { openOwnPage, visit } from '../../scripts/browser/pages';
import { type Playground, servePlayground } from '../playground/serve.mjs';
import { forgetAll, forgetNotes } from './forget';
import { serveNowhere, strangers } from './requests';
import { keptTab, type Prepare, Tabs } from './tabs';

/** The browser that this run is about. */
export const TARGET = (process.env.ZHUDU_TARGET ?? 'chrome') as Target;

/** A browser with the extension and the playground, as the tests of one file have them. */
export class Session {
	launched!: Launched;
	playground!: Playground;
	readonly #tabs: Tabs;
	#own: Page[] = [];

	constructor(prepare?: Prepare) {
		this.#tabs = new Tabs(prepare);
	}

	/** Opens a page of the playground (`/hard/svg`) or, given a whole address, any other; until the test ends. */
	async open(path: string): Promise<Page> {
		const page = await this.#tabs.take(this.launched.browser);
		await visit(page, path.startsWith('/') ? this.playground.url + path : path);
		return page;
	}

	/** Opens a page of the extension, until the test ends; with `over`, a news page stays the active tab. */
	async openOwn(path: string, options?: { over?: Page }): Promise<Page> {
		const page = await openOwnPage(this.launched, path, options);
		this.#own.push(page);
		return page;
	}

	/** Errors and warnings that the page or its console reported since it was opened. */
	faults(page: Page): string[] {
		return this.#tabs.faults(page);
	}

	/** What was opened before stays open when the next test ends: it is for all of them. */
	begin(): void {
		this.#own = [];
	}

	/** Closes what a test has opened. */
	async end(): Promise<void> {
		await Promise.all(this.#own.map((page) => page.close().catch(() => null))); // it may have closed by itself
		await this.#tabs.takeBack();
	}
}

/**
 * The browser that all files of this run share. To install the extension anew is as much work as several tests: so what the
 * file before has stored is taken out instead, but for those files whose matter is what happens on install (`installs`). Where
 * that stored nothing (no note, no setting, no pack), or notes only, there is little to take out. `prepare` gets each new tab
 * for news pages; `folder` is that of the extension, where it is not as it was built.
 */
export function useSession({
	prepare,
	storesNothing = false,
	storesOnlyNotes = false,
	installs = false,
	folder,
}: {
	prepare?: Prepare;
	storesNothing?: boolean;
	storesOnlyNotes?: boolean;
	installs?: boolean;
	folder?: string;
} = {}): Session {
	const session = new Session(prepare);
	beforeAll(async () => {
		session.playground = await servePlayground();
		session.launched = await (installs || folder ? freshExtension(folder) : emptyExtension());
		written = storesNothing ? 'nothing' : storesOnlyNotes ? 'notes' : 'more';
	});
	beforeEach(() => session.begin());
	afterEach(() => session.end());
	afterAll(() => {
		session.playground?.close();
		expect(strangers(), 'requests beyond this machine').toEqual([]);
	});
	return session;
}

let shared: Launched | null = null;
/** What was stored by the tests of the file before. */
let written: 'nothing' | 'notes' | 'more' = 'more';
let nowhere: Promise<number> | null = null;

/** The shared browser with an extension in it that has nothing stored yet, and without the pages of other tests. */
export async function freshExtension(folder = buildFolder(TARGET)): Promise<Launched> {
	written = 'more';
	if (shared?.browser.connected) {
		shared = await installAnew(await withoutPages(), folder);
		await markEveryLevel(shared);
	} else {
		shared = await startBrowser({ folder, prefs: { 'extensions.webextensions.keepStorageOnUninstall': false } });
	}
	return shared;
}

/** The shared browser with the extension of this folder, which stores nothing: the one that is there, or a new one. */
export function sharedExtension(folder: string): Promise<Launched> {
	return isRunning(folder) ? withoutPages() : freshExtension(folder);
}

function isRunning(folder: string): boolean {
	return (shared?.browser.connected && shared.folder === folder) ?? false;
}

/** The shared browser as it is, without the pages of other tests, but for one. */
async function withoutPages(spared: Page | null = null): Promise<Launched> {
	const [_first, ...others] = await shared!.browser.pages();
	const closing = others.filter((page) => page !== spared);
	await Promise.all(closing.map((page) => page.close().catch(() => null))); // it may have closed by itself
	return shared!;
}

/** The shared browser with the extension as it was built, without the pages of other tests and what they have stored. */
async function emptyExtension(): Promise<Launched> {
	if (!isRunning(buildFolder(TARGET))) return freshExtension();
	if (written === 'nothing') {
		const tab = keptTab();
		if (tab && !tab.isClosed()) await tab.goto('about:blank');
		return withoutPages(tab);
	}
	const launched = await withoutPages();
	if (written === 'notes') await forgetNotes(launched);
	else {
		await forgetAll(launched);
		await markEveryLevel(launched);
	}
	return launched;
}

/** Starts the browser of this run, cut off from every network but this machine; what is asked for beyond it is noted. */
export async function startBrowser(options: Partial<LaunchOptions> = {}): Promise<Launched> {
	const found = findForTarget(TARGET);
	if (!found) throw new Error(`No browser for ${TARGET} on this machine`);
	nowhere ??= serveNowhere();
	const port = await nowhere;
	const launched = await launch(found, {
		headless: true,
		...options,
		args: [...(TARGET === 'chrome' ? [`--proxy-server=127.0.0.1:${port}`] : []), ...(options.args ?? [])],
		prefs: {
			'network.proxy.type': 1,
			'network.proxy.http': '127.0.0.1',
			'network.proxy.http_port': port,
			'network.proxy.ssl': '127.0.0.1',
			'network.proxy.ssl_port': port,
			// Time in a tab behind another passes as in front: Chromium's driver asks for that by itself.
			'dom.min_background_timeout_value': 4,
			'dom.min_background_timeout_value_without_budget_throttling': 4,
			'dom.timeout.enable_budget_timer_throttling': false,
			// A frame that nobody sees is drawn by the processor, as is all around it: a third of them will do.
			'layout.frame_rate': 20,
			...options.prefs,
		},
	});
	await markEveryLevel(launched);
	return launched;
}

/** Marks of every level: the tests are about marking, and not about which terms new readers get marked. */
async function markEveryLevel(launched: Launched): Promise<void> {
	// A page that asks the background nothing.
	const page = await openOwnPage(launched, 'card.html');
	await page.evaluate(() => {
		const { storage } = (globalThis as unknown as { chrome: Partial<typeof browser> }).chrome;
		// The extension that pages are counted with has no storage, and marks everything.
		return storage?.local.set({ settings: { level: 'all' } });
	});
	await page.close();
}
