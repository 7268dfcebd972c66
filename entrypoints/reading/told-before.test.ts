import { expect, it, vi } from 'vitest';
import { toldBefore } from './told-before';

const begin = () => {
	let counted = 0;
	const onOld = vi.fn();
	return { onOld, ...toldBefore(async () => ++counted, { onOld }) };
};

it('who asks again is told what was counted last, and once more what is counted then', async () => {
	const { tell, onOld } = begin();
	expect([await tell(), onOld.mock.calls.length]).toEqual([1, 0]);
	expect([await tell(), onOld.mock.calls.length]).toEqual([1, 1]);
	expect([await tell(), onOld.mock.calls.length]).toEqual([2, 1]);
});

it('after a change it is counted anew, also where the change came while it was counted', async () => {
	const { tell, forget, onOld } = begin();
	await tell();
	forget();
	const second = tell();
	forget();
	expect([await second, await tell(), onOld.mock.calls.length]).toEqual([2, 3, 0]);
});
