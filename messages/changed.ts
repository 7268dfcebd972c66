import { type Browser, browser } from 'wxt/browser';
import { ownIdentity } from './identity';
import type { Changed } from './protocol';
import { isOwnView } from './sender';

/** Tells every open view of ours what was committed. From the background. */
export async function announce(changed: Changed): Promise<void> {
	try {
		await browser.runtime.sendMessage({ announced: changed });
	} catch {
		// No view is open ("Receiving end does not exist"), or one closed meanwhile: nobody to tell.
	}
}

/** Hears of commits until the signal aborts. In views. */
export function onChanged(listener: (changed: Changed) => void, signal: AbortSignal): void {
	if (signal.aborted) return;
	const hear = (message: unknown, sender: Browser.runtime.MessageSender): undefined => {
		// A content script could send the same message; only the background and our own views are believed.
		if (!isOwnView(sender, ownIdentity())) return;
		if (isAnnouncement(message)) listener(message.announced);
	};
	browser.runtime.onMessage.addListener(hear);
	signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(hear), { once: true });
}

function isAnnouncement(message: unknown): message is { announced: Changed } {
	return typeof message === 'object' && message !== null && 'announced' in message;
}
