import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { noteText, waitForNoCard } from '../../scripts/browser/card';
import { until } from '../../scripts/browser/until';
import { notebookPath, openView, serveTerms, someTerms, type Term } from './kills/views';
import { onlyIn } from './only-in';
import { useSession } from './session';
import { writeStored } from './stored';
import { dueNow, typeFor } from './typed';

/** Whatever the reader switches off, takes away or deletes while a note is written on a page: what was typed is there. */

const session = useSession();
const OWN = { id: 'own-while-writing', label: '机械臂之歌' };
const PACK = 'imported:while-writing';
const IMPORTED = { id: `${PACK}:a`, label: '试光膜之歌' };
const terms = someTerms();
const settings = (changed: object) => (own: Page) => writeStored(own, 'settings', { level: 'all', ...changed });

let server: Awaited<ReturnType<typeof serveTerms>>;
beforeAll(async () => {
	server = await serveTerms([...terms, OWN, IMPORTED]);
});
afterAll(() => server.close());

/** Calls the background as a page of ours does. */
function call(own: Page, name: string, request: object): Promise<unknown> {
	return own.evaluate(
		async (called, sent) => {
			const { runtime } = (globalThis as unknown as { chrome: typeof browser }).chrome;
			const answer = await runtime.sendMessage({ call: called, request: sent });
			if (!answer.ok) throw new Error(JSON.stringify(answer.error));
			return answer.value;
		},
		name,
		request,
	);
}

async function addOwn(own: Page): Promise<void> {
	await call(own, 'own.save', { term: { ...OWN, altLabels: [], definition: '' } });
}

async function addPack(own: Page): Promise<void> {
	const said = { zh: '甲', en: 'A' };
	const head = { id: PACK, title: said, badge: said, description: said, isOnByDefault: true };
	const term = { ...IMPORTED, pack: PACK, topic: 'concepts', prefLabel: { zh: IMPORTED.label, en: 'film' } };
	const more = { pinyin: 'jiǎ', syllables: 'jiǎ', definition: said, evidence: [], relations: [] };
	const shelf = await call(own, 'pack.begin', { head, sources: [], size: 1 });
	await call(own, 'pack.put', { shelf, from: 0, terms: [{ ...term, ...more }] });
	await call(own, 'pack.finish', { shelf });
	await call(own, 'pack.prepare', { pack: PACK });
}

interface Row {
	what: string;
	term?: Term;
	before?: (own: Page) => Promise<unknown>;
	end: (own: Page) => Promise<unknown>;
	/** Nothing of ours is on the page any more; else the card stays, and says that the term is gone. */
	isCardGone: boolean;
	isLikeOthers?: true;
}

const ROWS: Row[] = [
	{ what: 'the site is switched off', end: settings({ sitesOff: ['127.0.0.1'] }), isCardGone: true },
	{ what: 'all is paused', end: settings({ paused: true }), isCardGone: true, isLikeOthers: true },
	{
		what: 'pages are read on a click only',
		end: settings({ reach: 'on-click' }),
		isCardGone: true,
		isLikeOthers: true,
	},
	{
		what: 'its pack is switched off',
		end: settings({ packsOff: ['seed-articles'] }),
		isCardGone: true,
		isLikeOthers: true,
	},
	{
		what: 'the browser forgets all settings',
		end: (own) => writeStored(own, 'settings', null),
		isCardGone: true,
		isLikeOthers: true,
	},
	{
		what: 'the own term is deleted',
		term: OWN,
		before: addOwn,
		end: (own) => call(own, 'own.delete', { id: OWN.id }),
		isCardGone: false,
	},
	{
		what: 'its pack is removed',
		term: IMPORTED,
		before: addPack,
		end: (own) => call(own, 'pack.remove', { pack: PACK }),
		isCardGone: false,
		isLikeOthers: true,
	},
];

it.for(ROWS)(
	'$what while a note is written',
	async ({ term = terms.pop()!, before, end, isCardGone, isLikeOthers }, { skip }) => {
		if (isLikeOthers) onlyIn('chrome', skip);
		const own = await session.openOwn('notebook.html#/about');
		await settings({})(own);
		await before?.(own);
		const view = await openView(session.launched, server.url, { place: 'card', term });
		await typeFor(view, ' 0:abcdefghijklmnopqrstuvwxyz', 700);
		const due = await until('keys on disk', () => dueNow(view));
		await end(own);
		if (isCardGone) await waitForNoCard(view.page);
		else {
			await until('that the term is gone', () => view.frame.$('.entry > .empty'));
			expect(await noteText(view.frame)).toContain(due);
		}
		const notebook = await session.openOwn(notebookPath(term));
		await until('what was typed', async () => (await noteText(notebook))?.includes(due));
		await settings({})(own);
		await view.page.close();
	},
);
