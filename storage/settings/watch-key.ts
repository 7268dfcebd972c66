import { type Browser, browser } from 'wxt/browser';

/** Where the settings lie in `storage.local`. */
export const SETTINGS = 'settings';

/** Calls the listener with the new value of a key of `storage.local` after each change, until the signal aborts. */
export function watchKey(key: string, listener: (value: unknown) => void, signal: AbortSignal): void {
	if (signal.aborted) return;
	const hear = (changes: Record<string, Browser.storage.StorageChange>) => {
		const change = changes[key];
		if (change) listener(change.newValue);
	};
	browser.storage.local.onChanged.addListener(hear);
	signal.addEventListener('abort', () => {
		try {
			browser.storage.local.onChanged.removeListener(hear);
		} catch {
			// Left over from before the extension was reloaded: the listener is gone already.
		}
	});
}
