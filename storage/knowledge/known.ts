import { browser } from 'wxt/browser';
import { hasLine } from '../../text/sorted-lines';
import { watchKey } from '../settings/watch-key';

/** Keys of the copies in `storage.local`: what is known, and what was seen so often that it has faded. */
export const KNOWN = 'known';
export const FADED = 'faded';

/** The ids of either, as lines in order: every page reads them, and ten thousand ids cost it next to nothing so. */
export interface UnmarkedIds {
	known: string;
	faded: string;
}

/** What pages don't mark. */
export async function readUnmarked(): Promise<UnmarkedIds> {
	return unmarkedIn(await browser.storage.local.get([KNOWN, FADED]));
}

/** The same of what was read of the storage. */
export function unmarkedIn(stored: Record<string, unknown>): UnmarkedIds {
	return { known: asText(stored[KNOWN]), faded: asText(stored[FADED]) };
}

/** Tells of a term whether it is left unmarked; null: none is. What has faded is, where the reader wants that. */
export function unmarkedTest(
	{ known, faded }: UnmarkedIds,
	{ fades }: { fades: boolean },
): ((term: string) => boolean) | null {
	const texts = (fades ? [known, faded] : [known]).filter((text) => text !== '');
	if (texts.length === 0) return null;
	const told = new Map<string, boolean>();
	return (term) => {
		const answer = told.get(term) ?? texts.some((text) => hasLine(text, term));
		told.set(term, answer);
		return answer;
	};
}

/** Calls the listener when either may have changed, in whichever context. */
export function watchUnmarked(listener: () => void, signal: AbortSignal): void {
	for (const key of [KNOWN, FADED]) watchKey(key, listener, signal);
}

function asText(stored: unknown): string {
	return typeof stored === 'string' ? stored : '';
}
