import type { Page } from 'puppeteer-core';
import type { browser } from 'wxt/browser';

/** What `storage.local` holds under a key, read in a page of the extension. */
export function readStored(own: Page, key: string): Promise<unknown> {
	return own.evaluate(async (name) => {
		const { browser: ours, chrome } = globalThis as unknown as { browser?: typeof browser; chrome: typeof browser };
		return (await (ours ?? chrome).storage.local.get(name))[name];
	}, key);
}

/** What it holds under each of these keys. */
export function readAllStored(own: Page, keys: string[]): Promise<unknown[]> {
	return own.evaluate(async (names) => {
		const { browser: ours, chrome } = globalThis as unknown as { browser?: typeof browser; chrome: typeof browser };
		const all = await (ours ?? chrome).storage.local.get(names);
		return names.map((name) => all[name]);
	}, keys);
}

/** Puts it there; `null` removes what is there. */
export function writeStored(own: Page, key: string, value: unknown): Promise<void> {
	return own.evaluate(
		async (name, stored) => {
			const { browser: ours, chrome } = globalThis as unknown as { browser?: typeof browser; chrome: typeof browser };
			const { local } = (ours ?? chrome).storage;
			await (stored === null ? local.remove(name) : local.set({ [name]: stored }));
		},
		key,
		value,
	);
}
