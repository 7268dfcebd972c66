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

/** What is shown after each of some steps: `ask`, a figure (that question is answered with itself), or a change to `changed`. */
it.each<[what: string, steps: ('ask' | 'change' | number)[], shown: (string | undefined)[]]>([
	['asked faster than it is answered', [0, 'ask', 'ask', 1, 2], ['0', '0', '0', '1', '2']],
	['an answer that was overtaken', ['ask', 1, 0], [undefined, '1', '1']],
	['an answer from before a change', [0, 'ask', 'change', 1, 2], ['0', '0', 'changed', 'changed', '2']],
])('%s', async (_what, steps, shown) => {
	const questions: ((answer: string) => void)[] = [];
	let all: ReturnType<typeof useLoaded<string>>;
	const View = () => {
		all = useLoaded('key', () => new Promise<string>((resolve) => questions.push(resolve)));
		return null;
	};
	await act(() => answered(() => render(<View />, document.createElement('div'))));
	const seen: (string | undefined)[] = [];
	for (const step of steps) {
		await act(() =>
			answered(() => {
				if (step === 'ask') all.refresh();
				else if (step === 'change') all.update(() => 'changed');
				else questions[step]!(String(step));
			}),
		);
		const { loaded } = all!;
		seen.push(loaded.kind === 'ready' ? loaded.value : undefined);
	}
	expect(seen).toEqual(shown);
});

/** Does something, and goes on once what it has asked is answered. */
async function answered(work: () => void): Promise<void> {
	work();
	await new Promise((resolve) => setTimeout(resolve));
}
