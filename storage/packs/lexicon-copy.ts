import version from 'virtual:lexicon-version';
import { browser } from 'wxt/browser';
import { chunkName, type LexiconData } from '../../matching/lexicon/lexicon-data';
import { COMMON_DOUBT, HEAD, isStoredHead, type StoredHead } from './stored-lexicon';

/** The lexicon that ships. From the background only. */
export async function shippedLexicon(): Promise<LexiconData> {
	const response = await fetch(new URL('/lexicon.json', browser.runtime.getURL('/')));
	return (await response.json()) as LexiconData;
}

/** Puts the copy that content scripts read into the storage, if it is not there as it should be. From the background only. */
export async function copyLexicon(): Promise<void> {
	const stored = await browser.storage.local.get(HEAD);
	if (!isStoredHead(stored[HEAD]) || (await isDamaged())) await lexiconParts([]);
}

async function isDamaged(): Promise<boolean> {
	const parts = partsOf(await shippedLexicon());
	const stored = await browser.storage.local.get(Object.keys(parts));
	return Object.keys(parts).some((name) => asText(stored[name]) !== asText(parts[name]));
}

/** The storage of some browsers brings fields into an order of its own. */
function asText(part: unknown): string {
	return JSON.stringify(part, (_name, value: unknown) =>
		typeof value === 'object' && value !== null && !Array.isArray(value)
			? Object.fromEntries(Object.entries(value).sort())
			: value,
	);
}

/** Stores the copy anew, and gives parts of it by their names. From the background only. */
export async function lexiconParts(names: string[]): Promise<Record<string, unknown>> {
	// All frames of all tabs may ask at once: they wait for the same work.
	copying ??= copy().finally(() => {
		copying = undefined;
	});
	const parts = await copying;
	return Object.fromEntries(names.flatMap((name) => (Object.hasOwn(parts, name) ? [[name, parts[name]]] : [])));
}

let copying: Promise<Record<string, unknown>> | undefined;

async function copy(): Promise<Record<string, unknown>> {
	const parts = partsOf(await shippedLexicon());
	// A full disk keeps nobody from reading: whoever asked gets the lexicon, and the next one asks again.
	await browser.storage.local.set(parts).catch(() => {});
	return parts;
}

/** The lexicon as it is stored, by names. */
function partsOf({ chunks, commonDoubt, ...head }: LexiconData): Record<string, unknown> {
	return {
		...Object.fromEntries(chunks.map((chunk, number) => [chunkName(head.labels, number), chunk])),
		[COMMON_DOUBT]: commonDoubt,
		[HEAD]: { version, head } satisfies StoredHead,
	};
}
