import { browser } from 'wxt/browser';

/** How labels that were added begin, of those without a Han character: by the ids of their indexes, separated by blanks. */
export const ADDED_LETTERS = 'addedLetters';

/** How the labels begin that the reader added, of those without a Han character; see `first-look.ts`. */
export async function readAddedLetters(): Promise<string[]> {
	const stored = await browser.storage.local.get(ADDED_LETTERS);
	const letters = Object.values((stored[ADDED_LETTERS] ?? {}) as Record<string, unknown>);
	return letters.flatMap((some) => (typeof some === 'string' && some !== '' ? some.split(' ') : []));
}
