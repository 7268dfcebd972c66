import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { followOmnibox } from '../entrypoints/background/omnibox';
import { suggest } from '../storage/dictionary/suggest';

vi.mock('../storage/dictionary/suggest', () => ({ suggest: vi.fn() }));
vi.mock('wxt/browser', () => {
	const event = () => ({ addListener: vi.fn() });
	return {
		browser: {
			omnibox: { onInputChanged: event(), onInputEntered: event() },
			runtime: { getURL: (path: string) => `ext://zhudu${path}`, openOptionsPage: vi.fn() },
			tabs: { create: vi.fn(), update: vi.fn() },
		},
	};
});

const found = [
	{ id: 'rd', name: 'R&D', about: '研发 <x>' },
	{ id: 'word:学习', name: '学习', about: 'xué xí · to learn' },
];
vi.mocked(suggest).mockImplementation(async (text, limit) => (text === '' ? [] : found.slice(0, limit)));

followOmnibox();
const { onInputChanged, onInputEntered } = browser.omnibox;
const type = vi.mocked(onInputChanged.addListener).mock.calls[0]![0];
const enter = vi.mocked(onInputEntered.addListener).mock.calls[0]![0];

beforeEach(() => void vi.mocked(browser.tabs.create).mockClear());

it('suggests terms and words, so that no sign of theirs is read as markup', async () => {
	const show = vi.fn();
	type('xue', show);
	await vi.waitFor(() => expect(show).toHaveBeenCalled());
	expect(show.mock.calls[0]![0]).toEqual([
		{ content: 'R&D', description: 'R&#38;D  研发 &#60;x&#62;' },
		{ content: '学习', description: '学习  xué xí · to learn' },
	]);
});

it.each([
	['what was chosen', '学习', '#/term/word%3A%E5%AD%A6%E4%B9%A0'],
	['the best for what was typed', 'xue', '#/term/rd'],
])('opens the notebook at %s', async (_what, text, hash) => {
	enter(text, 'newForegroundTab');
	const url = `ext://zhudu/notebook.html${hash}`;
	await vi.waitFor(() => expect(browser.tabs.create).toHaveBeenCalledWith({ url, active: true }));
});

it('opens it in this tab, and as it is where nothing was typed', async () => {
	enter('xue', 'currentTab');
	await vi.waitFor(() =>
		expect(browser.tabs.update).toHaveBeenCalledWith({ url: 'ext://zhudu/notebook.html#/term/rd' }),
	);
	enter('', 'currentTab');
	await vi.waitFor(() => expect(browser.runtime.openOptionsPage).toHaveBeenCalled());
});
