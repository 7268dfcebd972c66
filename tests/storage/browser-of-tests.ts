/** What the storage needs of the browser, in memory: for `vi.mock('wxt/browser')`. */
export function browserOfTests() {
	const stored: Record<string, unknown> = {};
	const local = {
		get: async (keys: string | string[]) =>
			structuredClone(Object.fromEntries([keys].flat().flatMap((key) => (key in stored ? [[key, stored[key]]] : [])))),
		set: async (values: object) => void Object.assign(stored, asChromium(values)),
		remove: async (keys: string | string[]) => {
			for (const key of [keys].flat()) delete stored[key];
		},
		onChanged: { addListener: () => {}, removeListener: () => {} },
	};
	const runtime = {
		getManifest: () => ({ version: '1' }),
		getURL: (path: string) => `chrome-extension://zhudu${path}`,
		id: 'zhudu',
	};
	return { browser: { storage: { local }, runtime } };
}

/** Chromium stores JSON, and no half of a character. */
function asChromium(values: object): object {
	return JSON.parse(JSON.stringify(values), (_name, value: unknown) =>
		typeof value === 'string' ? value.toWellFormed() : value,
	);
}
