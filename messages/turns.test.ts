import { describe, expect, it, vi } from 'vitest';
import { Turns } from './turns';

describe('who has a turn', () => {
	it('what is written goes before what pages ask', async () => {
		const turns = new Turns();
		const done: string[] = [];
		const save = Promise.withResolvers<void>();
		const writing = turns.write(() => save.promise.then(() => done.push('write')));
		const asked = turns.page(1, async () => done.push('page'));
		await Promise.resolve();
		save.resolve();
		await Promise.all([writing, asked]);
		expect(done).toEqual(['write', 'page']);
	});

	it('one tab waits for itself, not for another', async () => {
		const turns = new Turns();
		const done: string[] = [];
		const long = Promise.withResolvers<void>();
		const first = turns.page(1, () => long.promise);
		const second = turns.page(1, async () => done.push('second of one'));
		await turns.page(2, async () => done.push('other'));
		long.resolve();
		await Promise.all([first, second]);
		expect(done).toEqual(['other', 'second of one']);
	});

	it('a tab that asks without end is refused, and heard again once it has its answers', async () => {
		const turns = new Turns();
		const gate = Promise.withResolvers<void>();
		const asked = Array.from({ length: 300 }, () =>
			turns
				.page(1, () => gate.promise)
				.then(
					() => 'done',
					() => 'refused',
				),
		);
		gate.resolve();
		const outcomes = await Promise.all(asked);
		expect(outcomes.filter((one) => one === 'refused').length).toBe(100);
		expect(await turns.page(1, async () => 'heard')).toBe('heard');
	});

	it('what never ends holds up the next of its tab for a while only', async () => {
		vi.useFakeTimers();
		try {
			const turns = new Turns();
			void turns.page(1, () => new Promise(() => {}));
			const second = turns.page(1, async () => 'on');
			await vi.advanceTimersByTimeAsync(30_000);
			expect(await second).toBe('on');
			expect(vi.getTimerCount()).toBe(0);
		} finally {
			vi.useRealTimers();
		}
	});

	it.each<[what: string, calls: number, cost: number, seconds: [least: number, most: number]]>([
		['a page of many terms: at once', 400, 100_000, [0, 0]],
		['one that asks on and on: so much each second', 2_200, 100_000, [19, 21]],
		['one that asks for what is much work: so much each second', 70, 4_000_000, [75, 77]],
	])('%s', async (_what, calls, cost, [least, most]) => {
		vi.useFakeTimers();
		try {
			const turns = new Turns();
			const begun = performance.now();
			let other = 0;
			for (let n = 0; n < calls; n++) {
				const asked = turns.page(1, async (spend) => spend(cost));
				await vi.advanceTimersByTimeAsync(0);
				await turns.page(2, async () => other++);
				while (vi.getTimerCount() > 0) await vi.advanceTimersToNextTimerAsync();
				await asked;
			}
			const seconds = (performance.now() - begun) / 1000;
			expect(seconds).toBeGreaterThanOrEqual(least);
			expect(seconds).toBeLessThanOrEqual(most);
			expect(other).toBe(calls);
		} finally {
			vi.useRealTimers();
		}
	});

	it('many tabs that ask for much wait for each other; one that asks for little does not', async () => {
		vi.useFakeTimers();
		try {
			const turns = new Turns();
			const begun = performance.now();
			let spent = 0;
			for (let tab = 0; tab < 50; tab++) {
				for (let n = 0; n < 40; n++) {
					const work = async (spend: (cost: number) => void) => {
						spent += 4_000_000;
						spend(4_000_000);
					};
					turns.page(`hostile ${tab}`, work).catch(() => {});
				}
			}
			await vi.advanceTimersByTimeAsync(60_000);
			// What all may have at once and in a minute; what each of fifty has before it is one that asks for much.
			expect(spent).toBeLessThanOrEqual(400_000_000 + 60 * 2_000_000 + 50 * 28_000_000);
			expect(await turns.page('honest', async (spend) => spend(100_000))).toBeUndefined();
			expect(performance.now() - begun).toBe(60_000);
			await vi.runAllTimersAsync();
			expect(spent).toBe(50 * 40 * 4_000_000);
		} finally {
			vi.useRealTimers();
		}
	});

	it('what fails holds up nobody', async () => {
		const turns = new Turns();
		await expect(turns.page(1, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
		await expect(turns.write(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
		expect(await turns.page(1, async () => 'on')).toBe('on');
	});
});
