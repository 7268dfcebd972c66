import 'fake-indexeddb/auto';
import lexiconData from 'virtual:lexicon';
import { deleteDB } from 'idb';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { findCandidates } from '../../matching/find/candidates';
import { DEFAULT_SETTINGS, parseSettings } from '../../model/settings';
import { listAside } from '../../storage/aside/aside';
import { closeDatabase, DATABASE, withDatabase } from '../../storage/database';
import { follow } from '../../storage/feed';
import { setKnowledge } from '../../storage/knowledge/knowledge';
import { FADED, KNOWN, unmarkedIn, unmarkedTest } from '../../storage/knowledge/known';
import { copyChangedKnown } from '../../storage/knowledge/known-copy';
import { mendStored } from '../../storage/mend-stored';
import { OWN_LABELS } from '../../storage/own/own-labels';
import { copyChangedLabels } from '../../storage/own/own-labels-copy';
import { saveOwnTerm } from '../../storage/own/own-terms';
import { addPack } from '../../storage/packs/add-pack';
import { ADDED_LETTERS, readAddedLetters } from '../../storage/packs/added-letters';
import { beginImport, finishImport, putTerms } from '../../storage/packs/import-pack';
import { copyLexicon, lexiconParts } from '../../storage/packs/lexicon-copy';
import { ADDED, COMMON_DOUBT, HEAD, loadMissing, openStoredLexicon } from '../../storage/packs/stored-lexicon';
import { writeSettings } from '../../storage/settings/settings';
import { SETTINGS } from '../../storage/settings/watch-key';
import { dayOf } from '../../storage/sightings/sight';
import { readStoredAtStart } from '../../storage/stored-at-start';
import { head, PACK } from './imported-pack';
import { packOf } from './make-pack';

vi.mock('wxt/browser', async () => (await import('./browser-of-tests')).browserOfTests());

const { local } = browser.storage;
const SHIPPED = 'new-quality-productive-forces';
const FADES = 'total-factor-productivity';
/** A page with terms that ship, of the reader's own, and of a pack. */
const TEXT = '发展新质生产力，发行白鹭券，Qixing 协议，𠮷野家，白𠮷票，星火协定。';

/** What is stored where all is well. */
let good: Record<string, unknown>;
/** Names of chunks that the page reads. */
let read: string[];

beforeAll(async () => {
	vi.stubGlobal('fetch', async () => ({ json: async () => lexiconData }));
	vi.stubGlobal('navigator', { locks: { query: async () => ({ held: [] }), request: requestLock } });
	await closeDatabase();
	await deleteDB(DATABASE);
	const end = new AbortController();
	follow(copyChangedLabels, end.signal);
	follow(copyChangedKnown, end.signal);
	await copyLexicon();
	await saveOwnTerm({ id: 'own-1', label: '白鹭券', altLabels: ['Qixing'], definition: '' });
	// Rare characters are two code units each.
	await saveOwnTerm({ id: 'own-2', label: '𠮷野家', altLabels: [], definition: '' });
	await saveOwnTerm({ id: 'own-3', label: '白𠮷票', altLabels: [], definition: '' });
	await setKnowledge('known-one', 'known');
	await setKnowledge('known-two', 'known');
	const [term] = packOf(PACK, [`${PACK}:a`]).terms;
	const shelf = await beginImport({ head, sources: [], size: 1 });
	await putTerms({ shelf, from: 0, terms: [{ ...term!, prefLabel: { zh: '星火协定', en: 'Spark Accord' } }] });
	await finishImport(shelf);
	await addPack(PACK);
	const today = dayOf(Date.now());
	const sighting = { term: FADES, pages: 99, days: 20, last: today };
	await withDatabase((database) => database.put('sightings', sighting as never));
	await writeSettings({ sitesOff: ['off.example'], fades: true });
	end.abort();
	await mendStored();
	good = (await local.get(KEYS)) as Record<string, unknown>;
	expect(Object.keys(good).sort()).toEqual([...KEYS].sort());
	read = (await page()).chunks;
	expect(read.length).toBeGreaterThan(3);
	Object.assign(good, await local.get(read));
});
afterAll(async () => {
	vi.unstubAllGlobals();
	await closeDatabase();
	await deleteDB(DATABASE);
});

const KEYS = [SETTINGS, KNOWN, FADED, HEAD, COMMON_DOUBT, ADDED, ADDED_LETTERS, OWN_LABELS];

async function requestLock(...parts: unknown[]) {
	return (parts.at(-1) as (lock: object) => unknown)({});
}

/** Reads a page as a frame does: the labels that it finds, those of terms that are left unmarked set apart. */
async function page() {
	const stored = await readStoredAtStart();
	const settings = parseSettings(stored[SETTINGS]);
	const isUnmarked = unmarkedTest(unmarkedIn(stored), settings) ?? (() => false);
	await readAddedLetters();
	const lexicon = await openStoredLexicon(stored, { choice: settings, ask: lexiconParts });
	findCandidates(TEXT, lexicon);
	const chunks = [...lexicon.missing];
	await loadMissing(lexicon, lexiconParts);
	const terms = findCandidates(TEXT, lexicon).map(({ pattern }) => pattern.line.term);
	return { chunks, terms, unmarked: ['known-one', 'known-two', 'other', FADES].filter(isUnmarked), settings };
}

const halfOf = (value: unknown): unknown => {
	if (typeof value === 'string') return value.slice(0, value.length / 2);
	if (typeof value !== 'object' || value === null) return undefined;
	return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, halfOf(inner)]));
};
/** Each field at any depth in turn, damaged. */
function* withEachField(value: unknown): Generator<unknown> {
	if (typeof value !== 'object' || value === null) return;
	for (const [name, inner] of Object.entries(value)) {
		for (const damage of [undefined, 5, 'ä=!']) yield { ...value, [name]: damage };
		for (const one of withEachField(inner)) yield { ...value, [name]: one };
	}
}

const DAMAGES: [what: string, damaged: (value: unknown) => Iterable<unknown>][] = [
	['missing', () => [undefined]],
	['of another type', () => [null, 5, true, [], {}, '', [null, 5, {}], { odd: { odd: 1 } }]],
	['huge', () => ['\n'.repeat(1e5), '券\n'.repeat(1e5), Array.from({ length: 1e4 }, () => '券')]],
	['half-written', (value) => [halfOf(value), '\nzz', JSON.stringify(value)?.slice(0, 50)]],
	['of a newer version', (value) => [{ version: 99, is: value }, [value]]],
	['damaged in one field', withEachField],
];

describe.each(DAMAGES)('what is stored for pages, %s', (_what, damaged) => {
	it.each([...KEYS, 'a chunk that ships', 'a chunk of own labels', 'a chunk of a pack'])('%s', async (kind) => {
		const key = {
			'a chunk that ships': ':shipped:',
			'a chunk of own labels': ':own:',
			'a chunk of a pack': `:${PACK}:`,
		}[kind];
		const name = key ? read.find((one) => one.includes(key))! : kind;
		await local.set(good);
		for (const value of damaged(good[name])) {
			if (value === undefined) await local.remove(name);
			else await local.set({ [name]: value });
			// A page is marked, or stays as it is where what all is read with can't be used.
			const seen = await page().catch((error: Error) => {
				if (kind !== HEAD) throw error;
			});
			if (kind !== HEAD && key !== ':shipped:') expect(seen?.terms).toContain(SHIPPED);
			if (/lexicon|ships/.test(kind)) await copyLexicon();
			await mendStored();
			const { terms, unmarked, settings } = await page();
			expect(terms).toEqual(expect.arrayContaining([SHIPPED, 'own-1', 'own-2', 'own-3', `${PACK}:a`]));
			expect(unmarked).toEqual(settings.fades ? ['known-one', 'known-two', FADES] : ['known-one', 'known-two']);
			if (kind === SETTINGS) await local.set({ [SETTINGS]: good[SETTINGS] });
			expect(await local.get(Object.keys(good))).toEqual(good);
		}
	});
});

describe('settings that are damaged', () => {
	it.each<[what: string, stored: unknown, aside: number]>([
		['are set aside where they are none at all', 'dark', 1],
		['are set aside where a field can’t be used', { theme: 5, paused: true }, 1],
		['are set aside where an item of a list can’t be used', { sitesOff: ['a.example', 5] }, 1],
		[
			'are not where fields are missing, new, twice or in another order',
			{ sitesOff: ['b', 'a', 'b'], brightness: 5 },
			0,
		],
	])('%s', async (_what, stored, aside) => {
		await withDatabase((database) => database.clear('aside'));
		await local.set({ [SETTINGS]: stored });
		await mendStored();
		expect((await listAside()).map(({ store, text }) => [store, JSON.parse(text)])).toEqual(
			aside === 1 ? [['settings', stored]] : [],
		);
		const now = parseSettings((await local.get(SETTINGS))[SETTINGS]);
		expect(now).toEqual({ ...DEFAULT_SETTINGS, ...parseSettings(stored) });
	});
});
