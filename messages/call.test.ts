import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { ask, type CallFailed, call } from './call';

vi.mock('wxt/browser', () => ({ browser: { runtime: { id: 'zhudu', sendMessage: vi.fn() } } }));

const sendMessage = vi.mocked(browser.runtime.sendMessage);
const answered = { ok: true, value: [] };
const refused = { ok: false, error: { code: 'bad-request', detail: '' } };
/** The background ended before it answered. */
const ENDED = undefined;
/** The message was lost, and nobody is told. */
const LOST = new Promise(() => {});

/** Answers the next messages in order; an error is thrown. */
function answer(...answers: unknown[]): void {
	for (const each of answers) sendMessage.mockImplementationOnce(async () => each as never);
}

async function outcome(asked: Promise<unknown>): Promise<unknown> {
	const settled = asked.catch((error: CallFailed) => error.error.code);
	await vi.runAllTimersAsync();
	return settled;
}

beforeEach(() => {
	vi.useFakeTimers();
	sendMessage.mockReset();
	Object.assign(browser.runtime, { id: 'zhudu' });
});

// Files share a worker: the clock is everybody's.
afterAll(() => void vi.useRealTimers());

describe('asking what is only read', () => {
	it.each<[what: string, answers: unknown[], expected: unknown, messages: number]>([
		['answered at once', [answered], [], 1],
		['the background ended once', [ENDED, answered], [], 2],
		['the background ended three times', [ENDED, ENDED, ENDED, answered], [], 4],
		['the message was lost twice', [LOST, LOST, answered], [], 3],
		['the background never answers', [ENDED, ENDED, ENDED, ENDED], 'no-background', 4],
		['refused', [refused], 'bad-request', 1],
	])('%s', async (_what, answers, expected, messages) => {
		answer(...answers);
		expect(await outcome(ask('terms.get', { ids: [] }))).toEqual(expected);
		expect(sendMessage).toHaveBeenCalledTimes(messages);
	});

	it('ends with the extension', async () => {
		Object.assign(browser.runtime, { id: '' });
		expect(await outcome(ask('terms.get', { ids: [] }))).toBe('no-background');
		expect(sendMessage).not.toHaveBeenCalled();
	});
});

it.each([ENDED, LOST])('writing is never repeated by itself, and waits not for ever', async (first) => {
	answer(first, answered);
	expect(await outcome(call('note.delete', { term: 'a' }))).toBe('no-background');
	expect(sendMessage).toHaveBeenCalledTimes(1);
});

it('what is long is waited for', async () => {
	const long = new Promise((resolve) => setTimeout(() => resolve(answered), 60_000));
	answer(long);
	expect(await outcome(call('snapshots.list', {}))).toEqual([]);
});
