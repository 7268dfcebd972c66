import { browser } from 'wxt/browser';
import { watchKey } from '../settings/watch-key';

/** Keys of the copies in `storage.local`: what is known, and what was seen so often that it has faded. */
export const KNOWN = 'known';
export const FADED = 'faded';

/** The ids of the terms that the reader knows, as pages are read without them. */
export async function readKnown(): Promise<ReadonlySet<string>> {
	const stored = await browser.storage.local.get(KNOWN);
	return unpackIds(stored[KNOWN]);
}

/** The ids of the terms whose marks have faded. */
export async function readFaded(): Promise<ReadonlySet<string>> {
	const stored = await browser.storage.local.get(FADED);
	return unpackIds(stored[FADED]);
}

/** Both, as pages need them. */
export interface UnmarkedIds {
	known: ReadonlySet<string>;
	faded: ReadonlySet<string>;
}

/** Reads both at once, since text is waiting. */
export async function readUnmarked(): Promise<UnmarkedIds> {
	const stored = await browser.storage.local.get([KNOWN, FADED]);
	return { known: unpackIds(stored[KNOWN]), faded: unpackIds(stored[FADED]) };
}

/** The ids that are not marked; what has faded only where the reader wants that. */
export function joinUnmarked({ known, faded }: UnmarkedIds, { fades }: { fades: boolean }): ReadonlySet<string> {
	return fades && faded.size > 0 ? new Set([...known, ...faded]) : known;
}

/** Calls the listener when either may have changed. */
export function watchUnmarked(listener: () => void, signal: AbortSignal): void {
	for (const key of [KNOWN, FADED]) watchKey(key, listener, signal);
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
