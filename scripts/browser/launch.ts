import { resolve } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import type { FoundBrowser, Target } from './find';

/** A running browser with the extension in it. */
export interface Launched {
	browser: Browser;
	target: Target;
	/** What the browser calls the extension. */
	id: string;
	/** Address of the extension's own pages, with a slash at the end. */
	base: string;
	/** The folder that the extension was loaded from. */
	folder: string;
}

export interface LaunchOptions {
	headless: boolean;
	/** Folder of a profile to keep; without it a fresh one that is deleted at the end. */
	profile?: string;
	/** Folder of the built extension; without it the last build. */
	folder?: string;
	/** Further Firefox preferences. */
	prefs?: Record<string, unknown>;
	/** Further arguments. */
	args?: string[];
}

/** Firefox gives an extension a random address; this preference makes it known. The id is the manifest's. */
const FIREFOX_ID = 'zhudu@zhudu.example';
const FIREFOX_UUID = '7a6875d1-0e5b-4c6e-9d0a-5b1f6c2d3e4f';

/** Where `wxt build` puts a target. */
export function buildFolder(target: Target): string {
	return resolve(import.meta.dirname, `../../.output/${target}-mv3`);
}

/** The window of a browser that nobody sees, in CSS px. */
export const VIEWPORT = { width: 1280, height: 900 };

/** How long a browser may take to start, on a machine that does much else. Milliseconds. */
const STARTING = 120_000;

/** Starts a browser with the extension. */
export async function launch(found: FoundBrowser, options: LaunchOptions): Promise<Launched> {
	const folder = options.folder ?? buildFolder(found.target);
	return found.target === 'firefox' ? launchFirefox(found, folder, options) : launchChromium(found, folder, options);
}

async function launchChromium(found: FoundBrowser, folder: string, options: LaunchOptions): Promise<Launched> {
	const root = process.getuid?.() === 0;
	const browser = await puppeteer.launch({
		executablePath: found.path,
		headless: options.headless,
		pipe: true, // extensions can be loaded over a pipe only
		enableExtensions: true,
		defaultViewport: options.headless ? VIEWPORT : null,
		// No banner; and scrollbars as readers have them, which take room.
		ignoreDefaultArgs: ['--enable-automation', '--hide-scrollbars'],
		handleSIGINT: false,
		timeout: STARTING,
		args: [...(root ? ['--no-sandbox'] : []), '--no-first-run', '--no-default-browser-check', ...(options.args ?? [])],
		...(options.profile ? { userDataDir: options.profile } : {}),
	});
	return install(browser, 'chrome', folder);
}

async function launchFirefox(found: FoundBrowser, folder: string, options: LaunchOptions): Promise<Launched> {
	const browser = await puppeteer.launch({
		browser: 'firefox',
		executablePath: found.path,
		headless: options.headless,
		defaultViewport: options.headless ? VIEWPORT : null,
		handleSIGINT: false,
		timeout: STARTING,
		args: ['--remote-allow-system-access', ...(options.args ?? [])],
		extraPrefsFirefox: {
			'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }),
			// An extension loaded for one session is taken out at its end, and its data with it, unless told otherwise.
			'extensions.webextensions.keepStorageOnUninstall': true,
			'extensions.webextensions.keepUuidOnUninstall': true,
			'browser.aboutwelcome.enabled': false,
			'browser.shell.checkDefaultBrowser': false,
			...options.prefs,
		},
		...(options.profile ? { userDataDir: options.profile } : {}),
	});
	return install(browser, 'firefox', folder);
}

/** Takes the extension out, and all that it stored, and puts one in as if it had never been there. */
export async function installAnew({ browser, target, id }: Launched, folder: string): Promise<Launched> {
	await browser.uninstallExtension(id);
	return install(browser, target, folder);
}

async function install(browser: Browser, target: Target, folder: string): Promise<Launched> {
	const id = await browser.installExtension(folder);
	const base = target === 'firefox' ? `moz-extension://${FIREFOX_UUID}/` : `chrome-extension://${id}/`;
	return { browser, target, id, base, folder };
}
