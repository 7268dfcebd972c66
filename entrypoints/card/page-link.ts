import { browser } from 'wxt/browser';
import { CARD_PORT, type FromCard, type ToCard } from '../../messages/protocol';

/** Opens the port to the content script that placed this card, shows it the token, and hears what to show. */
export async function linkToPage(hear: (message: ToCard) => void, signal: AbortSignal): Promise<(message: FromCard) => void> {
	const tab = await browser.tabs.getCurrent();
	if (tab?.id === undefined || signal.aborted) return () => {};
	const port = browser.tabs.connect(tab.id, { name: CARD_PORT });
	let open = true;
	port.onMessage.addListener((message) => hear(message as ToCard));
	// The page went away, or the extension was updated under it.
	port.onDisconnect.addListener(() => {
		open = false;
		void browser.runtime.lastError;
		hear({ hide: true });
	});
	signal.addEventListener('abort', () => port.disconnect(), { once: true });
	const post = (message: FromCard) => {
		if (open) port.postMessage(message);
	};
	post({ hello: location.hash.slice(1) });
	return post;
}
