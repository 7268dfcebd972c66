import { browser } from 'wxt/browser';
import type { CardAddress } from '../../page/card/card-frame';
import { randomId } from '../../page/card/random-id';

/** What was handed to the card's frames here. No page can know one. */
const tokens = new Set<string>();

/** In Chromium the address of a web accessible page is dynamic, but the page it leads to has the fixed origin. */
export function cardAddress(): CardAddress {
	const url = browser.runtime.getURL('/card.html');
	return {
		url,
		origin: import.meta.env.FIREFOX ? new URL(url).origin : `chrome-extension://${browser.runtime.id}`,
		newToken: () => {
			const token = randomId();
			tokens.add(token);
			return token;
		},
	};
}

/** Answers the background, which asks on behalf of a card whether the token that it was given is ours. */
export function vouchForCards(signal: AbortSignal): void {
	const hear = (message: { vouch?: string } | null, _sender: unknown, answer: (isOurs: true) => void): undefined => {
		// Other frames of the tab are asked as well: who knows nothing is silent.
		if (message?.vouch !== undefined && tokens.has(message.vouch)) answer(true);
	};
	browser.runtime.onMessage.addListener(hear);
	signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(hear));
}
