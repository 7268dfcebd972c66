import { browser } from 'wxt/browser';
import { FADED, KNOWN } from './knowledge/known';
import { ADDED, HEAD } from './packs/stored-lexicon';
import { SETTINGS } from './settings/watch-key';

/** What must be known before a page is read, as it is stored, in one call: of several each has to wait its turn. */
export function readStoredAtStart(): Promise<Record<string, unknown>> {
	return browser.storage.local.get([SETTINGS, KNOWN, FADED, HEAD, ADDED]);
}
