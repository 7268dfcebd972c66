import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardText, focusNote, isSaved, noteText, opensAtRest, waitForCard } from '../../scripts/browser/card';
import { waitForMark } from '../../scripts/browser/marks';
import { clickMark, hoverMark } from '../../scripts/browser/pointer';
import { until } from '../../scripts/browser/until';
import { ACTS, FORGED, FORGED_KEYS } from './hostile/acts';
import { WAYS } from './hostile/ways';
import { servePages } from './serve-pages';
import { useSession } from './session';

const session = useSession({ storesOnlyNotes: true });
const TERM = '新质生产力';
const NOTE = 'wo de mimi 7421';

/** All ways lie in wait on one page: they don't disturb each other, and what each has seen is looked at by itself. */
const HTML = `<!doctype html><meta charset="utf-8"><title>t</title><script>
const __name = (named) => named;
window.spies = (() => {
	const stringify = JSON.stringify;
	const spies = { isBusy: false, failed: [], noted: {}, list: [${WAYS.map(
		({ name, given = [], lay, look }) =>
			`{ name: ${JSON.stringify(name)}, given: ${JSON.stringify(given)}, lay: ${lay}, look: ${look} }`,
	).join(',\n')}] };
	spies.textOf = (seen) => {
		if (seen instanceof Node) return String(seen.outerHTML ?? seen.innerHTML ?? seen.textContent);
		try { return typeof seen === 'object' ? stringify(seen) : String(seen); } catch { return ''; }
	};
	for (const { name, given, lay } of spies.list) {
		const noted = (spies.noted[name] = []);
		try { lay?.((seen) => { if (!spies.isBusy) noted[noted.length] = spies.textOf(seen); }, given); }
		catch (error) { spies.failed.push(name + ': ' + error); }
	}
	return spies;
})();
</script><p style="padding:40px">发展${TERM}，要看人工智能。</p><input id="own" style="margin-top:600px"><div style="height:3000px"></div>`;

interface Spies {
	isBusy: boolean;
	failed: string[];
	noted: Record<string, string[]>;
	list: { name: string; given: string[]; look?: (page: unknown) => unknown }[];
	textOf: (seen: unknown) => string;
}

let server: Awaited<ReturnType<typeof servePages>>;
let page: Page;
let card: Frame;
let secrets: string[];
/** What each way has seen, by its name. */
let seen: Record<string, string[]>;

beforeAll(async () => {
	server = await servePages(
		new Map([
			[
				'/hostile',
				{
					bytes: Buffer.from(HTML),
					charset: 'utf-8',
					headers: {
						'content-security-policy-report-only': "default-src 'self' 'unsafe-inline'; report-uri /report",
						'reporting-endpoints': 'default="/report"',
					},
				},
			],
		]),
	);
	page = await session.open(`${server.url}/hostile`);
	await waitForMark(page, TERM);
});
afterAll(async () => {
	await page?.close();
	server.close();
});

it('marking is announced by no message', async () => {
	const noted = await page.evaluate(() => (window as unknown as { spies: Spies }).spies.noted);
	expect(noted['listens to messages, first and everywhere']).toEqual([]);
});

describe('before the reader has done anything, the page opens no card', () => {
	it.each([...FORGED, { name: 'keys', types: ['keydown', 'keyup'] }])('by made-up $name', async ({ types }) => {
		await forge(types);
		expect(await opensAtRest(page)).toBe(false);
	});
});

describe('while a note is written, the page learns nothing of it', () => {
	beforeAll(async () => {
		await hoverMark(page, TERM);
		card = await waitForCard(page, TERM);
		await clickMark(page, TERM);
		// What was made up before, and the reader's own way to the note, are no secrets.
		await page.evaluate(() => {
			for (const noted of Object.values((window as unknown as { spies: Spies }).spies.noted)) noted.length = 0;
		});
		await focusNote(page, card);
		await page.keyboard.type(NOTE);
		await page.keyboard.down('Control');
		await page.keyboard.press('a');
		await page.keyboard.press('c');
		await page.keyboard.up('Control');
		await page.keyboard.press('End');
		await until('“saved”', () => isSaved(card));
		const said = (await cardText(card)).split('\n').find((line) => /^[\w ,]{30,}/.test(line))!;
		secrets = [NOTE, NOTE.split(' ').at(-1)!, said.slice(0, 30)];
		seen = await page.evaluate(
			async (texts, base) => {
				const { spies } = window as unknown as { spies: Spies };
				spies.isBusy = true;
				const seen: Record<string, string[]> = {};
				const host = () => document.querySelector('html > div[popover]');
				for (const { name, given, look } of spies.list) {
					const noted = spies.noted[name]!;
					const found = [await look?.({ secrets: texts, base, host, given })].flat(3);
					seen[name] = [...noted, ...found.filter((one) => one !== undefined && one !== null).map(spies.textOf)];
				}
				spies.isBusy = false;
				return seen;
			},
			secrets,
			session.launched.base,
		);
	});

	it.each(WAYS.map(({ name, nothing }) => ({ name, nothing })))('$name', ({ name, nothing }) => {
		const leaks = seen[name]!.filter((text) => nothing || secrets.some((secret) => text.includes(secret)));
		expect(leaks).toEqual([]);
	});

	it('and all of them lie in wait', async () => {
		expect(await page.evaluate(() => (window as unknown as { spies: Spies }).spies.failed)).toEqual([]);
	});
});

describe('while a note is written, the page drives nothing', () => {
	const stays = async () => {
		expect(await noteText(card)).toBe(NOTE);
		expect(await cardText(await waitForCard(page, TERM))).toContain(TERM);
		expect(await isSaved(card)).toBe(true);
	};

	it.each(FORGED)('by made-up $name', async ({ types }) => {
		await forge(types);
		await stays();
	});

	it.each(FORGED_KEYS)('by a made-up %s', async (key) => {
		await forge(['keydown', 'keypress', 'keyup'], { key, code: key, altKey: key === 'ArrowLeft' });
		await stays();
	});

	it.each(ACTS)('by $name', async ({ act }) => {
		await page.evaluate(
			(code) => new Function('host', `return (${code})(host)`)(document.querySelector('html > div[popover]')),
			String(act),
		);
		await stays();
	});

	it('and keys of the page are still the page’s, so that the ways above would have told', async () => {
		await page.click('#own');
		await page.keyboard.type('x');
		const noted = await page.evaluate(() => (window as unknown as { spies: Spies }).spies.noted);
		expect(noted['listens to keys, first and everywhere']).toContain('keydown x');
		expect(noted['listens to input, first and everywhere']).toContain('beforeinput x');
	});
});

/** Sends made-up events to whatever the page has. */
function forge(types: readonly string[], more: Record<string, unknown> = {}): Promise<void> {
	return page.evaluate(
		(names, init: object) => {
			const text = document.querySelector('p')!;
			const { left, top } = text.getBoundingClientRect();
			const at = { bubbles: true, cancelable: true, composed: true, clientX: left + 90, clientY: top + 50, ...init };
			const host = document.querySelector('html > div[popover]');
			for (const name of names)
				for (const target of [window, document, text, host]) {
					const Kind = name.startsWith('key') ? KeyboardEvent : name.startsWith('pointer') ? PointerEvent : MouseEvent;
					target?.dispatchEvent(new Kind(name, at));
				}
		},
		types,
		more as never,
	);
}
