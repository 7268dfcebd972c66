import { describe, expect, it } from 'vitest';
import type { CallName } from './protocol';
import { isOwnView, mayCall, type Sender } from './sender';

const identity = { id: 'zhudu', base: 'chrome-extension://zhudu/' };
const tab = { id: 1 };

const card: Sender = {
	id: 'zhudu',
	url: 'chrome-extension://zhudu/card.html',
	origin: 'chrome-extension://zhudu',
	tab,
};
const notebook: Sender = { ...card, url: 'chrome-extension://zhudu/notebook.html#/notes' };
const popup: Sender = { id: 'zhudu', url: 'chrome-extension://zhudu/popup.html' };
const contentScript: Sender = { id: 'zhudu', url: 'https://news.example/a', origin: 'https://news.example', tab };

describe('who may call what', () => {
	it.each<[name: string, sender: Sender, own: boolean, segment: boolean]>([
		['the notebook', notebook, true, true],
		['the popup', popup, true, true],
		['a content script', contentScript, false, true],
		['a content script in a sandboxed frame', { ...contentScript, origin: 'null' }, false, true],
		[
			'a page that puts our address into its own',
			{ ...contentScript, url: 'https://x/?chrome-extension://zhudu/' },
			false,
			true,
		],
		['an address of ours with a foreign origin', { ...notebook, origin: 'https://news.example' }, false, true],
		['an extension whose id begins like ours', { ...popup, url: 'chrome-extension://zhudu2/popup.html' }, false, false],
		['another extension', { ...popup, id: 'other' }, false, false],
		['somebody without address', { id: 'zhudu' }, false, false],
	])('%s', (_, sender, own, segment) => {
		expect(isOwnView(sender, identity)).toBe(own);
		expect(mayCall('notes.list', sender, identity)).toBe(own);
		expect(mayCall('segment', sender, identity)).toBe(segment);
		expect(mayCall('lexicon', sender, identity)).toBe(segment);
		expect(mayCall('words.at', sender, identity)).toBe(segment);
		expect(mayCall('reading', sender, identity)).toBe(segment);
	});

	it.each<[CallName, card: boolean]>([
		['terms.get', true],
		['note.get', true],
		['note.save', true],
		['card.vouch', true],
		['knowledge.set', true],
		['notes.list', false],
		['note.erase', false],
		['note.tag', false],
		['backup.export', false],
		['backup.import', false],
		['pack.remove', false],
		['words.in', true],
		['own.add', true],
		['own.save', false],
		['own.erase', false],
		['search', false],
		['segment', false],
		['reading', false],
		['words.at', false],
	])('%s from the card: %s', (name, may) => {
		expect(mayCall(name, card, identity)).toBe(may);
		expect(mayCall(name, { ...card, url: `${identity.base}%63ard.html` }, identity)).toBe(may);
		expect(isOwnView(card, identity)).toBe(true);
	});
});
