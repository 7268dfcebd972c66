import { existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env, platform } from 'node:process';

/** What the extension is built for. */
export type Target = 'chrome' | 'firefox';

/** A browser on this machine. */
export interface FoundBrowser {
	name: string;
	target: Target;
	path: string;
}

/** Names that `--browser` takes, in the order in which browsers are looked for. */
export const BROWSERS = ['chrome', 'chromium', 'edge', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

const COMMANDS: Record<BrowserName, string[]> = {
	chrome: ['google-chrome-stable', 'google-chrome'],
	chromium: ['chromium', 'chromium-browser'],
	edge: ['microsoft-edge-stable', 'microsoft-edge'],
	firefox: ['firefox', 'firefox-esr'],
};

const MAC_APPS: Record<BrowserName, string> = {
	chrome: 'Google Chrome.app/Contents/MacOS/Google Chrome',
	chromium: 'Chromium.app/Contents/MacOS/Chromium',
	edge: 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
	firefox: 'Firefox.app/Contents/MacOS/firefox',
};

const WINDOWS_PROGRAMS: Record<BrowserName, string> = {
	chrome: 'Google\\Chrome\\Application\\chrome.exe',
	chromium: 'Chromium\\Application\\chrome.exe',
	edge: 'Microsoft\\Edge\\Application\\msedge.exe',
	firefox: 'Mozilla Firefox\\firefox.exe',
};

/** The browser wanted: by name, by path, or the first that is there; null when there is none. */
export function findBrowser(wanted?: string): FoundBrowser | null {
	if (wanted && !isName(wanted)) return isFile(wanted) ? describe(wanted) : null;
	for (const name of wanted ? [wanted as BrowserName] : BROWSERS) {
		const path = candidates(name).find((candidate) => existsSync(candidate));
		if (path) return { name, target: name === 'firefox' ? 'firefox' : 'chrome', path };
	}
	return null;
}

/** The browser that stands for a target in the tests: the first of its family. */
export function findForTarget(target: Target): FoundBrowser | null {
	if (target === 'firefox') return findBrowser('firefox');
	return findBrowser('chromium') ?? findBrowser('chrome') ?? findBrowser('edge');
}

/** The path may be that of a folder, such as a Mac's application: that can't be started. */
function isFile(path: string): boolean {
	return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function isName(wanted: string): wanted is BrowserName {
	return (BROWSERS as readonly string[]).includes(wanted);
}

function describe(path: string): FoundBrowser {
	const firefox = /firefox|librewolf|waterfox|floorp|zen/i.test(path);
	return { name: path, target: firefox ? 'firefox' : 'chrome', path };
}

function candidates(name: BrowserName): string[] {
	if (platform === 'darwin') {
		return ['/Applications', join(env.HOME ?? '', 'Applications')].map((folder) => join(folder, MAC_APPS[name]));
	}
	if (platform === 'win32') {
		return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
			.filter((folder) => folder !== undefined)
			.map((folder) => join(folder, WINDOWS_PROGRAMS[name]));
	}
	const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
	return COMMANDS[name].flatMap((command) => folders.map((folder) => join(folder, command)));
}
