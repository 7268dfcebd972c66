import beginnings from 'virtual:first-letters';
import { holdsBeginning, mayHoldTerm } from '../../matching/lexicon/first-look';
import { firstText, holdsText } from '../../page/reading/first-text';
import { readAddedLetters } from '../../storage/packs/added-letters';
import { openShadow } from './open-shadow';

/** How long a page has to come to rest before it is asked whether the reader's own terms are in other letters. */
const REST = { timeout: 500 };

/**
 * Resolves once there is text in this document that may hold a term. For those that ship the script knows by itself; how the
 * reader's own terms and imported packs begin in other letters than Chinese is asked once the page rests, and when it is seen anew.
 */
export async function textToRead(signal: AbortSignal): Promise<void> {
	const added = new Set<string>();
	const known = { has: (letters: string) => added.has(letters) || holdsBeginning(beginnings, letters) };
	const watching = new AbortController();
	const end = AbortSignal.any([signal, watching.signal]);
	const text = { mayHold: (part: string) => mayHoldTerm(part, known), openShadow, signal: end };
	const inOwnLetters = new Promise<void>((resolve) => {
		const look = async () => {
			if (end.aborted || document.hidden || !/\w/.test(document.body?.textContent ?? '')) return;
			for (const letters of await readAddedLetters()) added.add(letters);
			if (holdsText(document, text)) resolve();
		};
		const lookSafely = () => void look().catch(() => {});
		void parsed(end).then(() => requestIdleCallback(lookSafely, REST));
		document.addEventListener('visibilitychange', lookSafely, { signal: end });
	});
	await Promise.race([firstText(text), inOwnLetters]);
	watching.abort();
}

/** Resolves once the parser has read the document. */
async function parsed(signal: AbortSignal): Promise<void> {
	if (document.readyState !== 'loading') return;
	await new Promise((resolve) => document.addEventListener('readystatechange', resolve, { once: true, signal }));
}
