// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { CallFailed } from '../messages/call';
import type { CallError } from '../messages/protocol';
import { type Loaded, useLoaded } from './use-loaded';

it.each<[code: CallError['code'], shown: Loaded<string>['kind']]>([
	// The extension was renewed under an open card: what stands there is as good as it was.
	['no-background', 'ready'],
	['storage-broken', 'failed'],
])('asked again, and answered with %s: %s', async (code, shown) => {
	let refresh = () => {};
	let loaded: Loaded<string> | undefined;
	let fails = false;
	const View = () => {
		const all = useLoaded('key', async () => {
			if (fails) throw new CallFailed({ code, detail: '' });
			return 'value';
		});
		({ loaded } = all);
		refresh = () => void all.refresh();
		return null;
	};
	await act(() => answered(() => render(<View />, document.createElement('div'))));
	expect(loaded?.kind).toBe('ready');
	fails = true;
	await act(() => answered(refresh));
	expect(loaded?.kind).toBe(shown);
});

/** Does something, and goes on once what it has asked is answered. */
async function answered(work: () => void): Promise<void> {
	work();
	await new Promise((resolve) => setTimeout(resolve));
}
