import { browser } from 'wxt/browser';
import { sortLines } from '../../text/sorted-lines';
import type { FADED, KNOWN } from './known';

type Key = typeof KNOWN | typeof FADED;

/** The ids of a copy that pages are read with. */
export async function readIds(key: Key): Promise<ReadonlySet<string>> {
	const stored = (await browser.storage.local.get(key))[key];
	return new Set(typeof stored === 'string' && stored !== '' ? stored.split('\n') : []);
}

/** Writes a copy, if it says something new: at each change every open page looks at its marks again. */
export async function writeIds(key: Key, ids: Iterable<string>): Promise<void> {
	const text = sortLines(ids);
	const stored = (await browser.storage.local.get(key))[key] ?? '';
	if (text === stored) return;
	if (text === '') await browser.storage.local.remove(key);
	else await browser.storage.local.set({ [key]: text });
}
