/** Held by whoever imports, for as long as that goes on: where nobody holds it, a pack that is still installing is a ruin. */
const IMPORTING = 'zhudu-import';
/** Held while ruins are cleared. It is another lock: whoever looks for ruins must not keep an import from beginning. */
const CLEARING = 'zhudu-clear';

/** Runs an import, unless another goes on: then `undefined` is given. The browser lets go of the lock when its page closes. */
export function whileImporting<T>(work: () => Promise<T>): Promise<T | undefined> {
	return navigator.locks.request(IMPORTING, { ifAvailable: true }, async (lock) => {
		if (!lock) return undefined;
		// Who clears already has seen that nobody imported; who comes later sees that somebody does.
		await navigator.locks.request(CLEARING, () => {});
		return work();
	});
}

/** Runs what must not meet an import; where one goes on, `undefined` is given at once. */
export function unlessImporting<T>(work: () => Promise<T>): Promise<T | undefined> {
	return navigator.locks.request(CLEARING, async () => {
		const { held = [] } = await navigator.locks.query();
		return held.some(({ name }) => name === IMPORTING) ? undefined : work();
	});
}
