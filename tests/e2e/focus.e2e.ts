import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clickInCard, focusNote, noteText, waitForCard, waitForNoCard } from '../../scripts/browser/card';
import { clickMark } from '../../scripts/browser/pointer';
import { until } from '../../scripts/browser/until';
import { servePages } from './serve-pages';
import { TARGET, useSession } from './session';

const session = useSession({ storesOnlyNotes: true });
const TERM = '新质生产力';

/** A page that keeps whatever it can learn of the keys. */
const HTML = `<!doctype html><meta charset="utf-8"><title>t</title><script>
const got = [];
const hear = ({ type, key, data, target }) => got.push([type, key ?? data ?? target.value].join(' '));
const KINDS = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'textInput', 'compositionupdate', 'paste', 'change'];
for (const kind of KINDS) for (const at of [window, document]) at.addEventListener(kind, hear, true);
addEventListener('load', () => {
	for (const kind of KINDS) frames[0].addEventListener(kind, hear, true);
});
const host = () => document.querySelector('html > div[popover]');
const told = () => [...got, field.value, rich.textContent, frames[0].document.querySelector('input').value].join('');
</script>
<p style="padding:40px">发展${TERM}，要看人工智能。</p>
<input id="field" style="margin-top:500px"><div id="rich" contenteditable style="height:1em"></div><iframe srcdoc="<input>" style="width:200px;height:50px"></iframe>`;

let server: Awaited<ReturnType<typeof servePages>>;
beforeAll(async () => {
	server = await servePages(new Map([['/focus', { bytes: Buffer.from(HTML), charset: 'utf-8' }]]));
});
afterAll(() => server.close());

const told = (page: Page) => page.evaluate('told()') as Promise<string>;

async function writing() {
	const page = await session.open(`${server.url}/focus`);
	await clickMark(page, TERM);
	const card = await waitForCard(page, TERM);
	await focusNote(page, card);
	await page.keyboard.down('Control');
	await page.keyboard.press('a');
	await page.keyboard.up('Control');
	await page.keyboard.type('Before');
	await until('what was typed', async () => (await noteText(card)) === 'Before');
	return { page, card };
}

const KEYS = 'secret 123';

describe('a page that takes the focus while a note is written gets no key, and the reader is told or writes on', () => {
	it.each([
		['again and again', 'setInterval(() => field.focus(), 40)'],
		['once', 'field.focus()'],
		['by a selection', 'rich.focus(); getSelection().collapse(rich, 0)'],
		['by taking it from the card', 'host().blur()'],
		['by the window', 'window.focus()'],
		['by a frame of its own', `setInterval(() => frames[0].document.querySelector('input').focus(), 40)`],
		[
			'by a dialog',
			`const d = document.createElement('dialog'); d.append(field); document.body.append(d); d.showModal()`,
		],
	])('%s', async (_how, attack) => {
		const { page } = await writing();
		await page.evaluate(attack);
		await page.keyboard.type(KEYS, { delay: 20 });
		const card = await until('the words', async () => {
			const shown = await waitForCard(page);
			// Or nothing was taken: not every browser lets a page do that.
			const isTold = (await shown.$('.keyboard-taken')) || (await noteText(shown))?.includes(KEYS);
			return isTold && shown;
		});
		await page.keyboard.type(KEYS, { delay: 20 });
		expect(await told(page)).toBe('');
		expect(await noteText(card)).toContain('Before');
		expect(session.faults(page)).toEqual([]);
	});

	it('also from an input method', async ({ skip }) => {
		skip(TARGET !== 'chrome', 'only Chromium can be told to compose without a real input method');
		const { page, card } = await writing();
		await page.evaluate('setInterval(() => field.focus(), 40)');
		await until('the words', () => card.$('.keyboard-taken'));
		const tools = await page.createCDPSession();
		for (const text of ['n', 'ni', 'nih', 'niha', 'nihao']) {
			await tools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
		}
		await tools.send('Input.insertText', { text: '你好' });
		await page.keyboard.type('x');
		expect(await told(page)).toBe('');
	});

	it('also when it takes the whole card away', async () => {
		const { page } = await writing();
		await page.evaluate('host().remove(); field.focus()');
		await page.keyboard.type(KEYS);
		expect(await told(page)).toBe('');
		await page.click('#field');
		await page.keyboard.type('mine');
		await until('the keys for the page', async () => (await told(page)).endsWith('mine'));
	});
});

describe('who leaves the note by themselves writes in the page', () => {
	it.each([
		['by the pointer', (page: Page) => page.click('#field')],
		[
			'by closing the card',
			async (page: Page) => {
				await page.keyboard.press('Escape');
				await waitForNoCard(page); // before that the page would take the focus from a note
				await page.evaluate('field.focus()');
			},
		],
		[
			'by the pointer, in a frame',
			async (page: Page) => {
				await page.click('iframe');
				await page
					.frames()
					.find((frame) => frame.url() === 'about:srcdoc')!
					.click('input');
			},
		],
	])('%s', async (_how, leave) => {
		const { page } = await writing();
		await leave(page);
		await page.keyboard.type('mine');
		await until('the keys', async () => (await told(page)).includes('mine'));
	});

	it('and a page that only ever took it once does not keep the reader from writing on', async () => {
		const { page, card } = await writing();
		await page.evaluate('field.focus()');
		await until('the words', () => card.$('.keyboard-taken'));
		await clickInCard(page, card, 'textarea');
		await page.keyboard.type(' after');
		await until('what was typed', async () => (await noteText(card))?.includes(' after'));
	});
});
