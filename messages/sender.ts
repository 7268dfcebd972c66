import type { CallName } from './protocol';

/** The parts of `runtime.MessageSender` that the browser fills in and that we decide by. */
export interface Sender {
	id?: string;
	url?: string;
	origin?: string;
	tab?: unknown;
}

/** Who we are: the extension's id and its base address, `runtime.getURL('')`. */
export interface Identity {
	id: string;
	base: string;
}

/** Calls that a content script may make; its process also runs the page, so it is not fully trusted. */
const FROM_PAGES: ReadonlySet<CallName> = new Set<CallName>(['segment', 'lexicon']);

/** Whether the sender is a page of ours: the card's frame, popup, side panel, notebook, or the background itself. */
export function isOwnView(sender: Sender, identity: Identity): boolean {
	if (sender.id !== identity.id || sender.url === undefined) return false;
	if (!sender.url.startsWith(identity.base)) return false;
	// Where the browser tells the origin as well (Chromium 80, Firefox 126), both must agree.
	return sender.origin === undefined || `${sender.origin}/` === identity.base;
}

/** Whether this sender may make this call. */
export function mayCall(name: CallName, sender: Sender, identity: Identity): boolean {
	if (isOwnView(sender, identity)) return true;
	return sender.id === identity.id && sender.tab !== undefined && FROM_PAGES.has(name);
}
