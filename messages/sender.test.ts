import { describe, expect, it } from 'vitest';
import { isOwnView, mayCall, type Sender } from './sender';

const identity = { id: 'zhudu', base: 'chrome-extension://zhudu/' };
const tab = { id: 1 };

const card: Sender = {
	id: 'zhudu',
	url: 'chrome-extension://zhudu/card.html',
	origin: 'chrome-extension://zhudu',
	tab,
};
const popup: Sender = { id: 'zhudu', url: 'chrome-extension://zhudu/popup.html' };
const contentScript: Sender = { id: 'zhudu', url: 'https://news.example/a', origin: 'https://news.example', tab };

describe('who may call what', () => {
	it.each<[name: string, sender: Sender, own: boolean, segment: boolean]>([
		['the card in its frame', card, true, true],
		['the popup', popup, true, true],
		['a content script', contentScript, false, true],
		['a content script in a sandboxed frame', { ...contentScript, origin: 'null' }, false, true],
		[
			'a page that puts our address into its own',
			{ ...contentScript, url: 'https://x/?chrome-extension://zhudu/' },
			false,
			true,
		],
		['an address of ours with a foreign origin', { ...card, origin: 'https://news.example' }, false, true],
		['an extension whose id begins like ours', { ...popup, url: 'chrome-extension://zhudu2/popup.html' }, false, false],
		['another extension', { ...popup, id: 'other' }, false, false],
		['somebody without address', { id: 'zhudu' }, false, false],
	])('%s', (_, sender, own, segment) => {
		expect(isOwnView(sender, identity)).toBe(own);
		expect(mayCall('notes.list', sender, identity)).toBe(own);
		expect(mayCall('segment', sender, identity)).toBe(segment);
		expect(mayCall('lexicon', sender, identity)).toBe(segment);
	});
});
