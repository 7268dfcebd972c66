import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import type { CallFailed } from './call';
import type { Handlers } from './serve';

vi.mock('wxt/browser', () => ({
	browser: {
		runtime: {
			id: 'zhudu',
			getURL: (path: string) => `ext://zhudu${path}`,
			connect: vi.fn(),
			sendMessage: vi.fn(async () => ({ ok: true, value: '' })),
			onConnect: { addListener: vi.fn() },
		},
	},
}));

// Files share a worker, and what they import: of this browser no other may hear.
vi.resetModules();
afterAll(() => void vi.resetModules());
const { browser } = await import('wxt/browser');
const { askLarge, callLarge } = await import('./large-call');
const { describeError } = await import('./serve');
const { serveLarge } = await import('./serve-large');
const { Turns } = await import('./turns');

/** Chromium passes on no more, bytes. */
const MOST = 64 * 2 ** 20;
const NOTEBOOK = { id: 'zhudu', url: 'ext://zhudu/notebook.html' };
const TEXT = '字'.repeat(24_000_000); // 72 MB

type Listen = (message: unknown) => void;

function tell(listeners: Listen[], message?: unknown): void {
	for (const hear of listeners) hear(message);
}

/** Two ends of a port, as Chromium's are: what is sent becomes JSON of no more than so many bytes. */
function ports(sender: object) {
	const end = () => {
		const heard: Listen[] = [];
		const gone: Listen[] = [];
		return {
			heard,
			gone,
			onMessage: { addListener: (l: Listen) => heard.push(l) },
			onDisconnect: { addListener: (l: Listen) => gone.push(l) },
		};
	};
	const [one, other] = [end(), end()];
	const post = (to: ReturnType<typeof end>) => (message: unknown) => {
		const text = JSON.stringify(message);
		if (new TextEncoder().encode(text).length > MOST)
			throw new Error('Message length exceeded maximum allowed length.');
		queueMicrotask(() => tell(to.heard, JSON.parse(text)));
	};
	const cut = (to: ReturnType<typeof end>) => () => queueMicrotask(() => tell(to.gone));
	return [
		{ name: 'large', ...one, postMessage: post(other), disconnect: cut(other) },
		{ name: 'large', sender, ...other, postMessage: post(one), disconnect: cut(one) },
	];
}

const handlers = {
	'notes.list': vi.fn(async () => [{ term: 'a', text: TEXT }]),
	'backup.import': vi.fn(async ({ backup }) => backup.length),
	'backup.export': vi.fn(async () => Promise.reject(new Error('no'))),
	'own.list': vi.fn(() => new Promise(() => {})),
};
serveLarge(handlers as unknown as Handlers, describeError, new Turns());
const [[accept]] = vi.mocked(browser.runtime.onConnect.addListener).mock.calls as unknown as [[(port: object) => void]];

/** The background's ends of the ports that were opened. */
let accepted: { disconnect: () => void }[] = [];
let sender: object;
beforeEach(() => {
	sender = NOTEBOOK;
	accepted = [];
	for (const handler of Object.values(handlers)) handler.mockClear();
	vi.mocked(browser.runtime.connect).mockImplementation(() => {
		const [view, background] = ports(sender) as unknown as [never, { disconnect: () => void }];
		accepted.push(background);
		queueMicrotask(() => accept(background));
		return view;
	});
});

const codeOf = (asked: Promise<unknown>) => asked.catch((error: CallFailed) => error.error.code);

it('more than a message may hold is read', async () => {
	const [note] = await askLarge('notes.list', {});
	expect(note?.text === TEXT).toBe(true);
});

it('more than a message may hold is brought in', async () => {
	expect(await callLarge('backup.import', { backup: TEXT })).toBe(TEXT.length);
});

it('what fails is told of as such', async () => {
	expect(await codeOf(askLarge('backup.export', {}))).toBe('unexpected');
	expect(await codeOf(callLarge('notes.none' as 'notes.list', {}))).toBe('bad-request');
});

it('a background that works for long is kept awake, and no longer than that', async () => {
	vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
	try {
		const work = Promise.withResolvers<unknown>();
		handlers['own.list'].mockImplementationOnce(() => work.promise);
		const asked = askLarge('own.list', {});
		await vi.waitFor(() => expect(handlers['own.list']).toHaveBeenCalled());
		vi.advanceTimersByTime(25_000);
		expect(vi.mocked(browser.runtime.sendMessage).mock.calls.length).toBeGreaterThanOrEqual(2);
		work.resolve([]);
		expect(await asked).toEqual([]);
		expect(vi.getTimerCount()).toBe(0);
	} finally {
		vi.useRealTimers();
	}
});

it('a background that ends is asked again', async () => {
	const asked = codeOf(askLarge('own.list', {}));
	await vi.waitFor(() => expect(handlers['own.list']).toHaveBeenCalledTimes(1));
	accepted[0]!.disconnect();
	await vi.waitFor(() => expect(handlers['own.list']).toHaveBeenCalledTimes(2));
	for (let n = 1; n < 4; n++) {
		await vi.waitFor(() => expect(handlers['own.list']).toHaveBeenCalledTimes(n + 1), 5_000);
		accepted[n]!.disconnect();
	}
	expect(await asked).toBe('no-background');
});

it.each([
	['a content script', { id: 'zhudu', url: 'https://a.example/', origin: 'https://a.example', tab: {} }],
	['another extension', { id: 'other', url: 'ext://other/notebook.html' }],
	['nobody that is named', undefined],
])('%s is not heard', async (_who, from) => {
	sender = from as object;
	expect(await codeOf(callLarge('notes.list', {}))).toBe('no-background');
	expect(handlers['notes.list']).not.toHaveBeenCalled();
});

it('the card is refused what only rooms of ours may ask', async () => {
	sender = { id: 'zhudu', url: 'ext://zhudu/card.html' };
	expect(await codeOf(callLarge('notes.list', {}))).toBe('bad-request');
});
