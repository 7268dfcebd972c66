import { type Browser, browser } from 'wxt/browser';
import type { Change } from '../model/change';
import { ownIdentity } from './identity';
import { isOwnView } from './sender';

/** An import can change any number of records; a message has so many of them at most, of about so much text (UTF-16 units). */
const AT_ONCE = { records: 100, text: 4_000_000 };

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
	for (const announced of inMessages(changes)) {
		const message = { announced };
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

function* inMessages(changes: readonly Change[]): Generator<Change[]> {
	let some: Change[] = [];
	let text = 0;
	for (const change of changes) {
		some.push(change);
		if (changes.length > 1) text += JSON.stringify(change).length;
		if (some.length < AT_ONCE.records && text < AT_ONCE.text) continue;
		yield some;
		[some, text] = [[], 0];
	}
	if (some.length > 0) yield some;
}

/** Hears of each record that was committed until the signal aborts. In views. */
export function onChanged(listener: (change: Change) => void, signal: AbortSignal): void {
	onChanges((changes) => changes.forEach(listener), signal);
}

/** The same, of as many at once as came with one message: an import of ten thousand is not to be sorted in one by one. */
export function onChanges(listener: (changes: readonly Change[]) => void, signal: AbortSignal): void {
	if (signal.aborted) return;
	const take = (message: unknown) => {
		if (isAnnouncement(message)) listener(message.announced);
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
