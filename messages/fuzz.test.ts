import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { CallName } from './protocol';
import { parseRequest, REQUESTS } from './requests';
import { type Handlers, serve } from './serve';

vi.mock('wxt/browser', () => ({
	browser: {
		runtime: { id: 'zhudu', getURL: (path: string) => `ext://zhudu${path}`, onMessage: { addListener: vi.fn() } },
	},
}));

/** How many messages are sent. */
const MESSAGES = Number(process.env.ZHUDU_MESSAGES ?? 4000);

const NAMES = Object.keys(REQUESTS) as CallName[];
/** What content scripts may ask. */
const OF_PAGES = new Set<CallName>(['reading', 'segment', 'lexicon', 'words.at', 'keyboard', 'seen', 'tab.host']);

const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, maxDepth: 3 });
const field = fc.oneof(
	anything,
	fc.constantFrom<unknown>('npf', 'own-1', 0, -1, 1e308, '字'.repeat(100_001), [], {}, null, Array(100_001).fill('x')),
);
const request = fc.oneof(
	anything,
	fc.dictionary(
		fc.constantFrom(
			'ids',
			'questions',
			'names',
			'term',
			'text',
			'offset',
			'based',
			'id',
			'backup',
			'pack',
			'terms',
			'query',
			'limit',
			'__proto__',
		),
		field,
		{ maxKeys: 6 },
	),
);
const message = fc.oneof(
	{ weight: 5, arbitrary: fc.record({ call: fc.oneof(fc.constantFrom<string>(...NAMES), fc.string()), request }) },
	{ weight: 1, arbitrary: anything },
);
const sender = fc.constantFrom<object>(
	{ id: 'zhudu', url: 'https://news.example/', origin: 'https://news.example', tab: { id: 1 } },
	{ id: 'zhudu', url: 'ext://zhudu/notebook.html', origin: 'ext://zhudu' },
	{ id: 'zhudu', url: 'ext://zhudu/notebook.html', origin: 'https://news.example', tab: { id: 1 } },
	{ id: 'other', url: 'ext://zhudu/notebook.html' },
	{ id: 'zhudu', tab: { id: 2 } },
	{},
);

it('whatever is sent is answered, and only what its call allows reaches what it is for', {
	timeout: 3_600_000,
}, async () => {
	const reached: { name: CallName; request: unknown; sender: { id?: string; origin?: string; url?: string } }[] = [];
	const handler = (name: CallName) => async (parsed: unknown, from: object) => {
		reached.push({ name, request: parsed, sender: from });
		return null;
	};
	serve(Object.fromEntries(NAMES.map((name) => [name, handler(name)])) as unknown as Handlers);
	const [[listen]] = vi.mocked(browser.runtime.onMessage.addListener).mock.calls as unknown as [
		[(message: unknown, sender: object, respond: (answer: unknown) => void) => unknown],
	];
	const send = (sent: unknown, from: object) =>
		new Promise((resolve) => {
			if (listen(sent, from, resolve) !== true) resolve(undefined);
		});
	await fc.assert(
		fc.asyncProperty(message, sender, async (sent, from) => {
			reached.length = 0;
			const answer = await send(sent, from);
			if (answer !== undefined) expect(answer).toMatchObject({ ok: expect.any(Boolean) });
			for (const { name, request: parsed, sender: asked } of reached) {
				const isOurs =
					asked.id === 'zhudu' && asked.url?.startsWith('ext://') && asked.origin !== 'https://news.example';
				expect(isOurs || (asked.id === 'zhudu' && OF_PAGES.has(name))).toBe(true);
				// What was let through is let through again, and is the same.
				if (name !== 'backup.import') expect(parseRequest(name, parsed)).toMatchObject({ ok: true });
			}
		}),
		{ numRuns: MESSAGES },
	);
});

it('a list without end costs no time', () => {
	const endless = Array(5_000_000).fill({ text: '字', spans: [] });
	const begun = performance.now();
	expect(parseRequest('segment', { questions: endless }).ok).toBe(false);
	expect(performance.now() - begun).toBeLessThan(200);
});
