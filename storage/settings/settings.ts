import { browser } from 'wxt/browser';
import { parseSettings, type Settings } from '../../model/settings';
import { SETTINGS, watchKey } from './watch-key';

/** The reader's settings as they are now. */
export async function readSettings(): Promise<Settings> {
	const stored = await browser.storage.local.get(SETTINGS);
	return parseSettings(stored[SETTINGS]);
}

/** A change of some fields, or a function that derives it from the settings as they then are (to add to a list). */
export type SettingsPatch = Partial<Settings> | ((settings: Settings) => Partial<Settings>);

/** Changes settings and gives them as they are afterwards; changes of one context follow each other, none is lost. */
export function writeSettings(patch: SettingsPatch): Promise<Settings> {
	const write = Promise.resolve(lastWrite).then(async () => {
		// Two contexts can write at once: where the browser has locks, one waits for the other.
		return navigator.locks ? navigator.locks.request(`zhudu-${SETTINGS}`, () => change(patch)) : change(patch);
	});
	lastWrite = write.catch(() => {});
	return write;
}

let lastWrite: Promise<unknown> | undefined;

async function change(patch: SettingsPatch): Promise<Settings> {
	const now = await readSettings();
	const next = parseSettings({ ...now, ...(typeof patch === 'function' ? patch(now) : patch) });
	await browser.storage.local.set({ [SETTINGS]: next });
	return next;
}

/** Calls the listener with the new settings after each change, in whichever context it was made. */
export function watchSettings(listener: (settings: Settings) => void, signal: AbortSignal): void {
	watchKey(SETTINGS, (value) => listener(parseSettings(value)), signal);
}
