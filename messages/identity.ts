import { browser } from 'wxt/browser';
import type { Identity } from './sender';

/** This extension, as the browser names it in the `sender` of a message. */
export function ownIdentity(): Identity {
	return { id: browser.runtime.id, base: browser.runtime.getURL('/') };
}
