import version from 'virtual:lexicon-version';
import { browser } from 'wxt/browser';
import type { LexiconData } from '../../matching/lexicon/lexicon-data';

const KEY = 'lexicon';
/** Fields of `LexiconData`. */
const FIELDS = 11;

interface Stored {
	version: string;
	data: LexiconData;
}

/**
 * The lexicon of the package, from a copy where content scripts can read it without waking the background: so it is
 * no part of the script that every frame loads. `null`: there is none, or it is of another version.
 */
export async function readLexicon(): Promise<LexiconData | null> {
	const { [KEY]: stored } = await browser.storage.local.get(KEY);
	return isStored(stored) ? stored.data : null;
}

/** Puts the copy there, if it is not, and gives the lexicon. From the background only. */
export function renewLexicon(): Promise<LexiconData> {
	// All frames of all tabs may ask at once: they wait for the same work.
	renewing ??= renew().finally(() => {
		renewing = undefined;
	});
	return renewing;
}

let renewing: Promise<LexiconData> | undefined;

async function renew(): Promise<LexiconData> {
	const known = await readLexicon();
	if (known) return known;
	const response = await fetch(new URL('/lexicon.json', browser.runtime.getURL('/')));
	const data = (await response.json()) as LexiconData;
	// A full disk keeps nobody from reading: whoever asked gets the lexicon, and the next one asks again.
	await browser.storage.local.set({ [KEY]: { version, data } satisfies Stored }).catch(() => {});
	return data;
}

function isStored(value: unknown): value is Stored {
	const { version: stored, data } = (value ?? {}) as Partial<Stored>;
	const texts = Object.values(data ?? {});
	return stored === version && texts.length === FIELDS && texts.every((text) => typeof text === 'string');
}
