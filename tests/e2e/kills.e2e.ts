import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isSaved, noteText } from '../../scripts/browser/card';
import type { Launched } from '../../scripts/browser/launch';
import { openOwnPage } from '../../scripts/browser/pages';
import { until } from '../../scripts/browser/until';
import { changedBuild } from './changed-build';
import { backgroundEnder, closeWindow, killBrowser, updateExtension } from './kills/ends';
import { isAnyDraftLeft } from './kills/left';
import { nextLetters, random } from './kills/random';
import { KILLS, likeOthers, rounds } from './kills/rounds';
import { tallied } from './kills/tally';
import { notebookPath, openView, PAIRS, serveTerms, someTerms, type Term, whole } from './kills/views';
import { whenSaving } from './kills/when-saving';
import { startBrowser } from './session';
import { dueNow, typedOf, typeFor, type View } from './typed';

/**
 * Whatever ends, at whatever moment: what was said to be saved is there, and so is each key that is half a second old. `ZHUDU_KILLS`:
 * how often each is tried; each time is written down (`kills/tally.ts`).
 */
const LONG = 3_000; // UTF-16 units of a note: then comes the next term's

type End = [what: string, end: (page: Page) => Promise<unknown>];
/** Ends that are much like others: only a long series tries them. */
const ELSEWHERE: End[] = [['the tab goes elsewhere', (page) => page.goto('about:blank')]];
const LEAVING: End[] = [
	['the page with the card is closed', (page) => page.close()],
	['the page with the card goes elsewhere', (page) => page.goto('about:blank')],
];

/**
 * Of the extension; its manifest is changed where an update comes. The notebook, which lists all terms, is opened again and
 * again: a few are enough where each end is tried once.
 */
const folder = changedBuild((manifest) => manifest, KILLS === 1 ? { terms: 60 } : {});
const terms = someTerms(folder);
let profile: string;
let launched: Launched;
let server: Awaited<ReturnType<typeof serveTerms>>;
/** Whose note is written now. */
let term: Term = terms.pop()!;
/** What must be found in it: each round types behind what is there. */
let due = '';
/** The view in which all that is due was found last: the next round types in it. */
let found: Page | null = null;

beforeAll(async () => {
	profile = mkdtempSync(join(tmpdir(), 'zhudu-kills-'));
	server = await serveTerms(terms);
	await start();
});
afterAll(async () => {
	server?.close();
	await launched?.browser.close().catch(() => {});
	for (const made of [profile, folder]) rmSync(made, { recursive: true, force: true, maxRetries: 5 });
});

const start = async () => {
	launched = await startBrowser({ profile, folder });
};

/** Plays a round; after one that fails the next is about another note. */
function play(what: string, one: () => Promise<string | undefined>): Promise<void> {
	return tallied(what, one).catch(async (error: Error) => {
		await nextNote();
		throw error;
	});
}

async function nextNote(): Promise<void> {
	await close(found);
	[term, due, found] = [terms.pop()!, '', null];
}

/** A view of the note that is written, in the notebook. */
async function view(): Promise<View> {
	if (due.length > LONG) await nextNote();
	const page = found && !found.isClosed() ? found : await openOwnPage(launched, notebookPath(term));
	found = null;
	await page.bringToFront();
	await until('the note', () => page.$('.note textarea'));
	return whole(page);
}

/** Opens the note anew: all that is due must stand in it, once each choice between two texts is made. */
async function look(wanted: string[] = []): Promise<void> {
	const page = await openOwnPage(launched, notebookPath(term));
	const all = [due, ...wanted];
	let seen: string | null = null;
	const isThere = async () => {
		await page.evaluate(() => document.querySelector<HTMLElement>('.note-conflict button')?.click());
		seen = await noteText(page);
		if (!all.every((one) => seen?.includes(one)) || (await isAnyDraftLeft(page))) return false;
		return seen === '' || isSaved(page);
	};
	await until('all that is due', isThere).catch(() => {
		for (const one of all) expect(seen, 'what is in the note').toContain(one);
		throw new Error(`Not saved, or a draft is left: ${seen}`);
	});
	[due, found] = [seen ?? '', page];
}

const close = (page: Page | null) => page?.close().catch(() => {}); // it may have gone by itself

/** Types until all is saved, which is due from then on. */
async function typeUntilSaved(one: View): Promise<void> {
	await typeFor(one, nextLetters(), random(600));
	await until('“saved”', () => isSaved(one.frame));
	due = (await noteText(one.frame)) ?? '';
}

/** Types in a note, has something end that it is in, and looks at it again. */
async function endWhileTyping(end: (page: Page) => Promise<unknown>): Promise<undefined> {
	const one = await view();
	await typeFor(one, nextLetters(), random(1200));
	due += await dueNow(one);
	await end(one.page);
	await close(one.page);
	await look();
}

describe.each<End>([['the tab is closed', (page) => page.close()], ...(KILLS > 1 ? ELSEWHERE : [])])(
	'%s while somebody types',
	(what, end) => {
		it.each(rounds)('time %i', () => play(what, () => endWhileTyping(end)));
	},
);

it.for(rounds)('the window is closed while somebody types, time %i', (_time, { skip }) => {
	likeOthers(skip);
	return play('the window is closed', async () => {
		await close(found);
		found = null;
		if (due.length > LONG) await nextNote();
		const other = await openOwnPage(launched, 'card.html');
		const one = whole(await openOwnPage(launched, notebookPath(term), { type: 'window' }));
		await until('all that is due', async () => (await noteText(one.page))?.includes(due));
		await typeFor(one, nextLetters(), random(1200));
		due += await dueNow(one);
		await closeWindow(one.page, other);
		await close(other);
		await look();
	});
});

describe.each<End>([
	[
		'the page takes the card away',
		(page) => page.evaluate(() => document.querySelector('html > div[popover]')?.remove()),
	],
	...(KILLS > 1 ? LEAVING : []),
])('%s while somebody types', (what, end) => {
	it.for(rounds)('time %i', (_time, { skip }) => {
		likeOthers(skip);
		return play(what, async () => {
			await nextNote();
			const one = await openView(launched, server.url, { place: 'card', term });
			await typeFor(one, nextLetters(), random(1200));
			due = await dueNow(one);
			await end(one.page);
			await look();
			await close(one.page);
		});
	});
});

describe.each<[what: string, until: (one: View) => Promise<unknown>]>([
	['before a write', (one) => typeFor(one, nextLetters(), random(250))],
	['during a write', (one) => Promise.all([whenSaving(one), typeFor(one, nextLetters(), 0)])],
	['after a write', typeUntilSaved],
])('the background is ended %s', (what, moment) => {
	it.for(rounds)('time %i', ([time], { skip }) => {
		if (what !== 'during a write') likeOthers(skip);
		return play(`the background is ended ${what}`, async () => {
			const one = await view();
			const end = await backgroundEnder(launched);
			await moment(one);
			await end();
			const state = await one.page.$eval('.note-status', ({ className }) => className.replace('note-status ', ''));
			// The view that stays has all that was typed; one that goes, what is half a second old.
			const stays = time % 2 === 1;
			if (stays) {
				const typed = await typedOf(one);
				await until('“saved”', () => isSaved(one.page));
				due = (await noteText(one.page)) ?? '';
				expect(due).toContain(typed);
			} else if (what !== 'after a write') due += await dueNow(one);
			await close(one.page);
			await look();
			return `${state}, the view ${stays ? 'stays' : 'goes'}`;
		});
	});
});

let pairs = random(PAIRS.length); // each round is about two other places

it.for(rounds)('two views are typed in, and both end, time %i', (_time, { skip }) => {
	likeOthers(skip);
	const pair = PAIRS[pairs++ % PAIRS.length]!;
	return play('two views are typed in, and both end', async () => {
		await nextNote();
		const views: View[] = [];
		for (const place of pair) views.push(await openView(launched, server.url, { place, term }));
		const wanted: string[] = [];
		for (const one of views) {
			await one.page.bringToFront();
			await typeFor(one, nextLetters(), random(600));
			wanted.push(await dueNow(one));
		}
		await Promise.all(views.map(({ page }) => close(page)));
		await look(wanted);
		return pair.join(' and ');
	});
});

describe.each<[what: string, end: () => Promise<unknown>]>([
	['the extension is loaded anew', () => launched.browser.installExtension(folder)],
	['the extension is updated', () => updateExtension(launched)],
])('%s while somebody types', (what, end) => {
	it.for(rounds)('time %i', (_time, { skip }) => {
		if (what.endsWith('anew')) likeOthers(skip);
		return play(what, () => endWhileTyping(end));
	});
});

describe.each<[what: string, until: (one: View) => Promise<unknown>]>([
	['right after “saved”', typeUntilSaved],
	[
		'right after a key',
		async (one) => {
			await typeFor(one, nextLetters(), random(1200));
			due += await dueNow(one);
		},
	],
])('the browser is killed %s', (what, moment) => {
	it.for(rounds)('time %i', (_time, { skip }) => {
		if (what === 'right after “saved”') likeOthers(skip);
		return play(`the browser is killed ${what}`, async () => {
			await moment(await view());
			await killBrowser(launched, profile);
			await start();
			await look();
		});
	});
});
