import { browser } from 'wxt/browser';
import { watchKey } from '../settings/watch-key';

/** Key of the copy in `storage.local`. */
export const KNOWN = 'known';

/** The ids of the terms that the reader knows, as pages are read without them. */
export async function readKnown(): Promise<ReadonlySet<string>> {
	const stored = await browser.storage.local.get(KNOWN);
	return unpackIds(stored[KNOWN]);
}

/** Calls the listener with the ids after each change, in whichever context it was made. */
export function watchKnown(listener: (known: ReadonlySet<string>) => void, signal: AbortSignal): void {
	watchKey(KNOWN, (value) => listener(unpackIds(value)), signal);
}

/** As one text, since every page reads it: ten thousand ids take it a tenth of the time that a list takes. */
export function packIds(ids: Iterable<string>): string {
	return [...ids].sort().join('\n');
}

function unpackIds(stored: unknown): ReadonlySet<string> {
	return new Set(typeof stored === 'string' && stored !== '' ? stored.split('\n') : []);
}
