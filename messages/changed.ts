import { type Browser, browser } from 'wxt/browser';
import type { Change } from '../model/change';
import { ownIdentity } from './identity';
import { isOwnView } from './sender';

/** An import can change any number of records; a message has so many of them at most. */
const AT_ONCE = 100;

/** Tells every open view of ours what was committed. From the background. */
export async function announce(changes: readonly Change[]): Promise<void> {
	for (let from = 0; from < changes.length; from += AT_ONCE) {
		try {
			await browser.runtime.sendMessage({ announced: changes.slice(from, from + AT_ONCE) });
		} catch {
			// No view is open ("Receiving end does not exist"), or one closed meanwhile: nobody to tell.
		}
	}
}

/** Hears of each record that was committed until the signal aborts. In views. */
export function onChanged(listener: (change: Change) => void, signal: AbortSignal): void {
	if (signal.aborted) return;
	const hear = (message: unknown, sender: Browser.runtime.MessageSender): undefined => {
		// A content script could send the same message; only the background and our own views are believed.
		if (!isOwnView(sender, ownIdentity())) return;
		if (isAnnouncement(message)) for (const change of message.announced) listener(change);
	};
	browser.runtime.onMessage.addListener(hear);
	signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(hear), { once: true });
}

function isAnnouncement(message: unknown): message is { announced: Change[] } {
	return typeof message === 'object' && message !== null && 'announced' in message && Array.isArray(message.announced);
}
