import type { OpenShadow } from '../reading/shadow-roots';
import { forgetMarks } from './highlights';

/**
 * Removes what a run of this script left on the page when its extension was reloaded: in Firefox the new run shares no
 * world with the old one and cannot tell it to end.
 *
 * @param url address of the card page
 */
export function removeLeftover(url: string, openShadow: OpenShadow): void {
	forgetMarks();
	for (const child of [...document.documentElement.children]) {
		if (child.localName !== 'div' || !child.hasAttribute('popover') || child.hasChildNodes()) continue;
		if (openShadow(child, true)?.querySelector('iframe')?.src.startsWith(url)) child.remove();
	}
}
