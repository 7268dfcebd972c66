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
const FROM_PAGES: ReadonlySet<CallName> = new Set<CallName>([
	...(['reading', 'segment', 'lexicon', 'words.at', 'keyboard', 'seen', 'tab.host'] as const),
]);
/** Pages of ours that no page can frame. */
const OWN_ROOMS: ReadonlySet<string> = new Set(['notebook.html', 'popup.html', 'sidepanel.html', 'welcome.html']);
/** What the others, which is the card, need to show a term or word, keep a note on it, and add one and take that back. */
const FROM_CARD: ReadonlySet<CallName> = new Set<CallName>([
	...(['card.vouch', 'terms.get', 'terms.labels'] as const),
	...(['words.get', 'words.in', 'words.terms'] as const),
	...(['note.get', 'note.save', 'note.delete', 'note.restore'] as const),
	...(['knowledge.get', 'knowledge.set'] as const),
	...(['own.add', 'own.delete'] as const),
]);

/** Whether the sender is a page of ours: the card's frame, popup, side panel, notebook, or the background itself. */
export function isOwnView(sender: Sender, identity: Identity): boolean {
	if (sender.id !== identity.id || sender.url === undefined) return false;
	if (!sender.url.startsWith(identity.base)) return false;
	// Where the browser tells the origin as well (Chromium 80, Firefox 126), both must agree.
	return sender.origin === undefined || `${sender.origin}/` === identity.base;
}

/** Whether this sender may make this call. */
export function mayCall(name: CallName, sender: Sender, identity: Identity): boolean {
	if (isOwnView(sender, identity)) return FROM_CARD.has(name) || OWN_ROOMS.has(pageOf(sender, identity));
	return sender.id === identity.id && sender.tab !== undefined && FROM_PAGES.has(name);
}

function pageOf({ url = '' }: Sender, { base }: Identity): string {
	return url.slice(base.length).replace(/[?#].*$/, '');
}
