// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { CallFailed } from '../messages/call-failed';
import { useNames } from './use-names';

const NAME = { pack: 'a', label: { zh: '新质生产力', en: '' }, pinyin: 'xīnzhì shēngchǎnlì' };
let isBroken = true;
vi.mock('../messages/call', async () => ({
	...(await import('../messages/call-failed')),
	ask: async (_name: string, { ids }: { ids: string[] }) => {
		if (isBroken) throw new CallFailed({ code: 'storage-broken', detail: '' });
		return ids.map((id) => ({ id, ...NAME }));
	},
}));
vi.mock('../messages/changed', () => ({ onChanged: () => {} }));

it('names that can’t be read are told of, and read at the next try', async () => {
	const ids = ['one', 'two'];
	let told: ReturnType<typeof useNames> | undefined;
	const View = () => {
		told = useNames(ids);
		return null;
	};
	const done = (work: () => void) =>
		act(async () => {
			work();
			await new Promise((resolve) => setTimeout(resolve));
		});
	await done(() => render(<View />, document.createElement('div')));
	expect([told?.nameOf('one'), told?.failure?.code]).toEqual([undefined, 'storage-broken']);
	isBroken = false;
	await done(() => told?.failure?.onRetry());
	expect([told?.nameOf('two'), told?.failure]).toEqual([NAME, null]);
});
