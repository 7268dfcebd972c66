// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterAll, expect, it, vi } from 'vitest';
import type { DictionaryEntry } from '../model/dictionary';
import { onStage } from '../tests/stage';
import { useWords } from './use-words';

const ask = vi.hoisted(() => vi.fn());
vi.mock('../messages/call', () => ({ ask }));
vi.useFakeTimers();
// Files share a worker: the clock is everybody's.
afterAll(() => void vi.useRealTimers());

it.each<[what: string, query: string, answer: () => Promise<unknown>, before: unknown, after: unknown]>([
	['nothing is asked', '', async () => ['never'], [], []],
	['a word is found', '企业', async () => ['found'], null, ['found']],
	['nothing is found', 'xyz', async () => [], null, []],
	['it can’t be read', '企业', () => Promise.reject(new Error()), null, []],
])('that there is nothing is not said before it is known: %s', async (_what, query, answer, before, after) => {
	ask.mockImplementation(answer);
	const seen: (DictionaryEntry[] | null)[] = [];
	const View = () => {
		seen.push(useWords(query));
		return null;
	};
	onStage(<View />);
	await act(async () => void (await vi.advanceTimersByTimeAsync(100)));
	expect(seen.at(-1)).toEqual(before);
	await act(async () => void (await vi.advanceTimersByTimeAsync(100)));
	expect(seen.at(-1)).toEqual(after);
});
