import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { KeptStore } from '../../model/aside';
import { isSaid } from '../../model/mend';
import type { CompiledTerm } from '../../model/pack';
import { DEFAULT_SETTINGS, parseSettings, type Settings } from '../../model/settings';
import { asText } from '../../storage/aside/as-text';
import { clearAside, expireAside, listAside, restoreAside, setAsideDamaged } from '../../storage/aside/aside';
import { exportBackup, importBackup } from '../../storage/backup/backup';
import { doDaily } from '../../storage/daily';
import { closeDatabase, DATABASE, withDatabase } from '../../storage/database';
import { listKnowledge, setKnowledge } from '../../storage/knowledge/knowledge';
import { emptyBin } from '../../storage/notes/bin';
import { draftsOn, keepDraft, leftDrafts } from '../../storage/notes/drafts';
import { deleteNote, listNotes, retagNote, saveNote } from '../../storage/notes/notes';
import { leftOwnForms } from '../../storage/own/own-form';
import { deleteOwnTerm, emptyOwnBin, listOwnBin, listOwnTerms, saveOwnTerm } from '../../storage/own/own-terms';
import { readBadges, readEntries, readLabels } from '../../storage/packs/entries';
import { listPacks } from '../../storage/packs/list-packs';
import { putPacks } from '../../storage/packs/pack-store';
import { LiveIndex } from '../../storage/search/live-index';
import { storedRecords } from '../../storage/search/stored-records';
import { copyFaded } from '../../storage/sightings/sightings';
import { listSnapshots, restoreSnapshot, takeSnapshot } from '../../storage/snapshots/snapshots';
import { packOf } from './make-pack';

vi.mock('wxt/browser', async () => (await import('./browser-of-tests')).browserOfTests());
// No other view is open.
vi.stubGlobal('navigator', {
	locks: {
		query: async () => ({ held: [] }),
		request: async (...parts: unknown[]) => (parts.at(-1) as (lock: object) => unknown)({}),
	},
});

/** What may stand in a field that a fault has written. */
const DAMAGES: [name: string, value: unknown][] = [
	['missing', undefined],
	['null', null],
	['a number', 5],
	['no number', Number.NaN],
	['beyond the calendar', 9e15],
	['negative', -1],
	['an empty text', ''],
	['a long text', 'x'.repeat(120_000)],
	['a list', [null, 5, {}]],
	['an object', { odd: true }],
	['a date', new Date(0)],
];

/** Those that are tried at once, each in a record of its own. */
const TOGETHER: [names: string, damages: typeof DAMAGES][] = [DAMAGES.slice(0, 6), DAMAGES.slice(6)].map((some) => [
	some.map(([name]) => name).join(', '),
	some,
]);

const place = { url: 'https://a.example/', title: '题', sentence: '句' };
const term: CompiledTerm = {
	...packOf('pack', ['damaged']).terms[0]!,
	altLabel: { en: ['b'] },
	hiddenLabel: { en: ['c'] },
	members: ['whole'],
	official: [{ en: 'A', source: 's', place: 1 }],
	contrasts: [{ target: 'whole', says: { zh: '甲', en: 'A' } }],
	timeline: [{ date: '2020', says: { zh: '甲', en: 'A' }, source: 's' }],
	learner: { partOfSpeech: 'noun', register: 'official' },
	supersededBy: 'whole',
};
const source = {
	kind: 'document',
	id: 's',
	title: { zh: '标准', en: 'S' },
	publisher: { zh: '委', en: 'C' },
	date: '2020',
} as const;
const pack = { ...packOf('pack', ['whole']), sources: [source], terms: [term, ...packOf('pack', ['whole']).terms] };

beforeEach(async () => {
	await closeDatabase();
	await deleteDB(DATABASE);
	await putPacks([pack], '1');
	await saveNote({ term: 'whole', text: '完好', based: 0, place });
	await saveNote({ term: 'damaged', text: '先前写的，比现在的长一些，所以换掉时留了下来。', based: 0, place });
	await retagNote({ term: 'damaged', tags: ['签'] });
	await saveNote({ term: 'damaged', text: '坏的', based: 2, place });
	await saveNote({ term: 'binned', text: '箱里', based: 0 });
	await deleteNote('binned');
	await saveOwnTerm({ id: 'own-whole', label: '完好', altLabels: [], definition: '' });
	await saveOwnTerm({ id: 'own-damaged', label: '坏的', altLabels: ['券'], definition: '义' });
	await withDatabase(async (database) => {
		const own = (await database.get('ownTerms', 'own-damaged'))!;
		await database.put('ownTerms', { ...own, earlier: [{ text: '先前', written: 1, binned: true }] });
	});
	await saveOwnTerm({ id: 'own-binned', label: '箱里', altLabels: [], definition: '' });
	await deleteOwnTerm('own-binned');
	await setKnowledge('whole', 'known');
	await setKnowledge('damaged', 'learning');
	await keepDraft({ term: 'draft', view: 'v', text: '稿', based: 0, typed: 1, place });
	await withDatabase((database) =>
		database.put('sightings', { term: 'damaged', pages: 99, days: 20, last: 20_000 } as never),
	);
	await takeSnapshot('daily');
});

afterAll(async () => {
	await closeDatabase();
	await deleteDB(DATABASE);
	vi.unstubAllGlobals();
});

/** Everything that reads, as views and background do it; none may fail, and what is whole is there. */
async function readAll(): Promise<void> {
	const notes = await listNotes();
	expect(notes.find((note) => note.term === 'whole')?.text).toBe('完好');
	expect((await listOwnTerms()).find(({ id }) => id === 'own-whole')?.label).toBe('完好');
	await listOwnBin();
	expect(await listKnowledge()).toContainEqual(expect.objectContaining({ term: 'whole', knowledge: 'known' }));
	const stores = ['terms', 'ownTerms', 'notes'] as const;
	const ids = (await withDatabase((database) => Promise.all(stores.map((store) => database.getAllKeys(store))))).flat();
	expect((await readEntries(ids)).map((entry) => entry.term.id)).toContain('own-whole');
	expect((await readLabels(ids)).map(({ id }) => id)).toContain('own-whole');
	expect(Object.values(await readBadges()).every(isSaid)).toBe(true);
	const index = new LiveIndex(storedRecords);
	let found = await index.search({ query: '完好', limit: 20 });
	while (!found.isWhole) found = await index.search({ query: '完好', limit: 20 });
	expect(found.hits.map(({ id }) => id)).toContain('own-whole');
	for (const query of ['', '坏的', 'jia']) await index.search({ query, limit: 20 });
	expect((await listPacks()).length).toBeGreaterThan(0);
	await leftDrafts();
	await draftsOn('draft');
	await listSnapshots();
	await copyFaded();
	const backup = JSON.parse(JSON.stringify(await exportBackup()));
	expect((await importBackup(backup)).notes.conflicts).toBe(0);
}

const KINDS: [store: KeptStore, key: string | [string, string], name: (damage: string) => object][] = [
	['notes', 'damaged', (damage) => ({ term: `damaged-${damage}` })],
	['notes', 'binned', (damage) => ({ term: `damaged-${damage}` })],
	['ownTerms', 'own-damaged', (damage) => ({ id: `own-damaged-${damage}` })],
	['ownBin', 'own-binned', (damage) => ({ id: `own-damaged-${damage}` })],
	['knowledge', 'damaged', (damage) => ({ term: `damaged-${damage}` })],
	['drafts', ['draft', 'v'], (damage) => ({ term: `damaged-${damage}` })],
];

describe.each(KINDS)('damaged records of %s, as %s', (store, key, named) => {
	it.each(TOGETHER)('in each field in turn: %s', async (_, damages) => {
		const whole = await record(store, key);
		const fields = fieldsOf(whole).filter(([field]) => !['term', 'id', 'view'].includes(field!));
		const damaged = fields.flatMap((field) =>
			damages.map(([name, value]) => damage({ ...whole, ...named(`${field.join('-')}-${name}`) }, field, value)),
		);
		await withDatabase((database) => Promise.all(damaged.map((one) => database.put(store, one as never))));
		await readAll();
		await setAsideDamaged();
		// Either it is what may stand there, and stays, or it is kept as it was found.
		const stored = new Set((await withDatabase((database) => database.getAll(store))).map(asText));
		const aside = (await listAside()).map(({ text }) => text);
		expect(aside.sort()).toEqual(
			damaged
				.map(asText)
				.filter((text) => !stored.has(text))
				.sort(),
		);
		expect(await setAsideDamaged()).toBe(0);
		await readAll();
	});
});

async function record(store: string, key: unknown): Promise<Record<string, unknown>> {
	const found: unknown = await withDatabase((database) => database.get(store as 'notes', key as string));
	return found as Record<string, unknown>;
}

/** The fields of a record, as ways to them: those of what stands in one, or first in a list, too. */
function fieldsOf(value: unknown): string[][] {
	if (typeof value !== 'object' || value === null) return [];
	const entries = Object.entries(value).slice(0, Array.isArray(value) ? 1 : undefined);
	return entries.flatMap(([name, inner]) => [[name], ...fieldsOf(inner).map((way) => [name, ...way])]);
}

function damage(whole: object, [field = '', ...way]: string[], value: unknown): object {
	const damaged = structuredClone(whole) as Record<string, unknown>;
	if (way.length > 0) damaged[field] = damage(damaged[field] as object, way, value);
	else if (value === undefined) delete damaged[field];
	else damaged[field] = value;
	return damaged;
}

/** Records that can be had again, or of which there are others: they need only not be in the way. */
const OTHERS: [
	store: 'packs' | 'terms' | 'sources' | 'snapshots' | 'sightings',
	key: unknown,
	name: (damage: string, at: number) => object,
][] = [
	['packs', 'pack', (damage) => ({ id: `imported:${damage}` })],
	['terms', 'damaged', (damage) => ({ id: `damaged-${damage}` })],
	['sources', ['pack', 's'], (damage) => ({ id: `s-${damage}` })],
	['snapshots', 1, (_, at) => ({ id: 100 + at })],
	['sightings', 'damaged', (damage) => ({ term: `damaged-${damage}` })],
];

describe.each(OTHERS)('damaged records of %s, as %s', (store, key, named) => {
	it.each(TOGETHER)('in each field in turn: %s', async (_, damages) => {
		await readEntries([]); // The packs are seen to be there, and looked at no more.
		const whole = await record(store, key);
		const fields = fieldsOf(whole).filter(([field]) => !['id', 'pack', 'term'].includes(field!));
		const all = fields.flatMap((field) => damages.map(([name, value]) => ({ field, name, value })));
		const damaged = all.map(({ field, name, value }, at) =>
			damage({ ...whole, ...named(`${field.join('-')}-${name}`, at) }, field, value),
		);
		await withDatabase((database) => Promise.all(damaged.map((one) => database.put(store, one as never))));
		await readAll();
		await takeSnapshot('import');
		await saveNote({ term: 'new', text: '又', based: 0 });
		await readAll();
	});
});

it.each(DAMAGES)('what the storage notes for itself, damaged: %s', async (_, value) => {
	const form = { label: '甲', altLabels: ['乙'], definition: '', view: 'v', typed: 1 };
	const forms = fieldsOf(form).map((way) => [`own form ${way}`, damage(form, way, value)] as const);
	await withDatabase((database) => Promise.all(forms.map(([name, one]) => database.put('meta', one, name))));
	for (const name of ['node', 'day', 'before', 'own form v '])
		await withDatabase((database) => database.put('meta', value, name));
	await closeDatabase();
	await withDatabase((database) => database.put('snapshotTexts', value as never, 1));
	await saveNote({ term: 'new', text: '又', based: 0 });
	await doDaily();
	expect((await leftOwnForms('v')).every(({ label }) => typeof label === 'string')).toBe(true);
	await expect(restoreSnapshot(1)).rejects.toMatchObject({ code: expect.stringMatching(/not-found|storage-broken/) });
	await readAll();
});

it('what was set aside may itself be damaged', async () => {
	const whole = { store: 'notes', since: 1, record: {}, cleared: 1 };
	const damaged = fieldsOf(whole).flatMap((way) => DAMAGES.map(([, value]) => damage(whole, way, value)));
	await withDatabase((database) => Promise.all(damaged.map((one) => database.put('aside', one as never))));
	for (const act of [listAside, clearAside, restoreAside, expireAside]) await act();
	await listAside();
	await readAll();
});

it('damaged settings take their defaults, field by field', () => {
	for (const field of Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[]) {
		for (const [, value] of DAMAGES) {
			const read = parseSettings({ ...DEFAULT_SETTINGS, theme: 'dark', [field]: value });
			expect(Object.keys(read).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
			if (field !== 'theme') expect(read.theme).toBe('dark');
		}
	}
});

it('what is damaged and written over is kept as it was', async () => {
	await withDatabase((database) => database.put('notes', { term: 'damaged', text: '坏的', places: 'all' } as never));
	await saveNote({ term: 'damaged', text: '新', based: 1 });
	expect((await listAside()).map(({ text }) => text)).toEqual([expect.stringContaining('"places": "all"')]);
});

it.each<[what: string, act: () => Promise<unknown>]>([
	['an import', async () => importBackup(JSON.parse(JSON.stringify(await elsewhere())))],
	['going back', async () => restoreSnapshot((await listSnapshots())[0]!.id)],
	['emptying the bins', async () => [await emptyBin(), await emptyOwnBin()]],
])('what is damaged and written over by %s is kept as it was', async (_, act) => {
	await withDatabase(async (database) => {
		const [note, own] = [await database.get('notes', 'binned'), await database.get('ownBin', 'own-binned')];
		await database.put('notes', { ...note, places: 'all' } as never);
		await database.put('ownBin', { ...own, altLabels: 'all' } as never);
	});
	await act();
	const aside = (await listAside()).map(({ text }) => text).join();
	expect(aside).toContain('"places": "all"');
	expect(aside).toContain('"altLabels": "all"');
});

/** An export of another installation, where what lies in the bins here was written on. */
async function elsewhere() {
	const { notes, ownTerms, ...backup } = await exportBackup();
	const there = ({ deleted: _, ...record }: { deleted?: number | undefined }) => record;
	const written = { updated: Date.now(), clock: undefined };
	return {
		...backup,
		notes: notes.map((note) => ({ ...there(note), text: `${note.text}，又写`, ...written })),
		ownTerms: ownTerms.map((term) => ({ ...there(term), definition: '又写', ...written })),
	};
}

it('what is whole is looked through without holding up what is being written', async () => {
	await setAsideDamaged();
	const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
	expect(await setAsideDamaged()).toBe(0);
	expect(begun.mock.calls.filter(([, mode]) => mode === 'readwrite')).toEqual([]);
	expect(begun).toHaveBeenCalled();
	begun.mockRestore();
});
