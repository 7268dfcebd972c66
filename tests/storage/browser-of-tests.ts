/** What the storage needs of the browser, in memory: for `vi.mock('wxt/browser')`. */
export function browserOfTests() {
	const stored: Record<string, unknown> = {};
	const local = {
		get: async (key: string) => structuredClone({ [key]: stored[key] }),
		set: async (values: object) => void Object.assign(stored, structuredClone(values)),
		remove: async (key: string) => void delete stored[key],
	};
	const runtime = { getManifest: () => ({ version: '1' }), getURL: (path: string) => path, id: 'zhudu' };
	return { browser: { storage: { local }, runtime } };
}
