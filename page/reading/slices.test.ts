import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inTurn, runInSlices, together } from './slices';

const signal = new AbortController().signal;

let now = 0;
beforeEach(() => void vi.spyOn(performance, 'now').mockImplementation(() => now));
afterEach(() => vi.restoreAllMocks());

/** Work of so many steps, each longer than a slice. */
function* slow(name: string, steps: number, log: string[]): Generator<void, string> {
	for (let step = 0; step < steps; step++) {
		log.push(`${name}${step}`);
		now += 20;
		yield;
	}
	return name;
}

describe('runInSlices', () => {
	it('does the first slice at once, the rest in tasks of their own, and gives what the work gives', async () => {
		const log: string[] = [];
		const done = runInSlices(slow('a', 5, log), { signal });
		expect(log).toEqual(['a0', 'a1']);
		expect(await done).toBe('a');
		expect(log).toEqual(['a0', 'a1', 'a2', 'a3', 'a4']);
	});

	it('makes use of what a first step had the browser work out: many short ones come with it', async () => {
		const perSlice: number[] = [];
		let steps = 0;
		function* work(): Generator<void> {
			for (let done = 0; done < 200; done++) {
				// The first of each task is dear.
				now += steps === 0 ? 30 : 0.1;
				steps += 1;
				yield;
			}
		}
		const onPause = () => {
			perSlice.push(steps);
			steps = 0;
		};
		await runInSlices(work(), { signal, onPause });
		expect(perSlice.length).toBeLessThanOrEqual(4);
	});

	it('gives nothing once the signal has aborted', async () => {
		expect(await runInSlices(slow('a', 3, []), { signal: AbortSignal.abort() })).toBeUndefined();
	});
});

describe('inTurn', () => {
	it('begins a work only when those before it are done, also where one fails', async () => {
		const log: string[] = [];
		const listen = inTurn(signal);
		const { promise, resolve } = Promise.withResolvers<void>();
		// biome-ignore lint/correctness/useYield: it fails before it could
		function* failing(): Generator<void> {
			throw new Error('as a page may make it');
		}
		function* last(): Generator<void> {
			log.push('last');
			yield;
			resolve();
		}
		const works = [slow('a', 2, log), slow('b', 2, log), failing(), last()];
		for (const work of works) listen(work as Generator<void>);
		expect(log).toEqual(['a0']);
		await promise;
		expect(log).toEqual(['a0', 'a1', 'b0', 'b1', 'last']);
	});

	it('does at once what is short', () => {
		const log: string[] = [];
		const listen = inTurn(signal);
		function* short(): Generator<void> {
			yield;
			log.push('done');
		}
		listen(short());
		expect(log).toEqual(['done']);
	});
});

it('together: as many steps at a time as the clock need not be asked between', () => {
	let steps = 0;
	function* work(): Generator<void> {
		for (; steps < 40; steps++) yield;
	}
	expect([...together(work())]).toHaveLength(2);
	expect(steps).toBe(40);
});
