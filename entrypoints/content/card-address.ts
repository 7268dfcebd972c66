import { browser } from 'wxt/browser';
import type { CardAddress } from '../../page/card/card-host';

/** In Chromium the address of a web accessible page is dynamic, but the page it leads to has the fixed origin. */
export function cardAddress(): CardAddress {
	const url = browser.runtime.getURL('/card.html');
	return { url, origin: import.meta.env.FIREFOX ? new URL(url).origin : `chrome-extension://${browser.runtime.id}` };
}
