import { type Browser, browser } from 'wxt/browser';
import type { Change } from '../model/change';
import { ownIdentity } from './identity';
import { isOwnView } from './sender';

/** An import can change any number of records; a message has so many of them at most. */
const AT_ONCE = 100;

/**
 * In Firefox a message of the extension does not reach a frame of ours in a page, which is what a card is; what is said in a
 * channel of our origin does. In Chromium it is the other way round: the card's address there is of another origin.
 */
function ours(): BroadcastChannel {
	channel ??= new BroadcastChannel('changed');
	return channel;
}

let channel: BroadcastChannel | undefined;

/** Tells every open view of ours what was committed. From the background. */
export async function announce(changes: readonly Change[]): Promise<void> {
	for (let from = 0; from < changes.length; from += AT_ONCE) {
		const message = { announced: changes.slice(from, from + AT_ONCE) };
		if (import.meta.env.FIREFOX) {
			ours().postMessage(message);
			continue;
		}
		try {
			await browser.runtime.sendMessage(message);
		} catch {
			// No view is open ("Receiving end does not exist"), or one closed meanwhile: nobody to tell.
		}
	}
}

/** Hears of each record that was committed until the signal aborts. In views. */
export function onChanged(listener: (change: Change) => void, signal: AbortSignal): void {
	if (signal.aborted) return;
	const take = (message: unknown) => {
		if (isAnnouncement(message)) for (const change of message.announced) listener(change);
	};
	if (import.meta.env.FIREFOX) {
		ours().addEventListener('message', ({ data }) => take(data), { signal });
		return;
	}
	const hear = (message: unknown, sender: Browser.runtime.MessageSender): undefined => {
		// A content script could send the same message; only the background and our own views are believed.
		if (!isOwnView(sender, ownIdentity())) return;
		take(message);
	};
	browser.runtime.onMessage.addListener(hear);
	signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(hear), { once: true });
}

function isAnnouncement(message: unknown): message is { announced: Change[] } {
	return typeof message === 'object' && message !== null && 'announced' in message && Array.isArray(message.announced);
}
