import { browser } from 'wxt/browser';
import { parseSettings, type Settings } from '../../model/settings';
import { putAside } from '../aside/aside';
import { writeSettings } from './settings';
import { SETTINGS } from './watch-key';

/**
 * Settings that are damaged are set aside as they were found, so that the reader is told of them; what can be read of them takes
 * their place.
 */
export async function mendSettings(): Promise<void> {
	const stored = (await browser.storage.local.get(SETTINGS))[SETTINGS];
	if (stored === undefined || isWhole(stored)) return;
	await putAside('settings', stored);
	await writeSettings({});
}

/** Whether each field that is there can be used. Those that are not, and those of another version, are no damage. */
function isWhole(stored: unknown): boolean {
	if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return false;
	const read = parseSettings(stored);
	return Object.entries(stored).every(
		([name, value]) => !(name in read) || isUsed(name as keyof Settings, value, read),
	);
}

function isUsed(name: keyof Settings, value: unknown, read: Settings): boolean {
	if (!Array.isArray(read[name])) return value === read[name];
	// Twice the same, or in another order, is well.
	return (
		Array.isArray(value) && value.every((one) => (parseSettings({ [name]: [one] })[name] as unknown[]).length === 1)
	);
}
