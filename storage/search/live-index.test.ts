import { describe, expect, it } from 'vitest';
import type { Note } from '../../model/note';
import type { OwnTerm } from '../../model/own-term';
import { asTerm } from '../packs/compose-entry';
import type { StoredTerm } from '../upgrades';
import { LiveIndex, PATIENCE, type SearchRecords, TERMS_AT_ONCE } from './live-index';

const note = (term: string, text: string, revision = 1): Note => ({
	term,
	text,
	places: [],
	created: 1,
	updated: revision,
	revision,
});
const own = (id: string, label: string): OwnTerm => ({
	id,
	label,
	altLabels: [],
	definition: '',
	created: 1,
	updated: 1,
});
const term = (pack: string, nth: number): StoredTerm => ({
	id: `${pack}-${nth}`,
	pack,
	topic: 'concepts',
	position: nth,
	prefLabel: { zh: `词${nth}号`, en: `term ${nth}` },
	pinyin: '',
	syllables: '',
	definition: { zh: '说明', en: 'meaning' },
	evidence: [],
	relations: [],
});

/** A database in memory that counts what is read of it. */
function store(sizes: Record<string, number>) {
	const packs = new Map(
		Object.entries(sizes).map(([id, size]) => [id, Array.from({ length: size }, (_, nth) => term(id, nth))]),
	);
	const notes = new Map<string, Note>();
	const ownTerms = new Map<string, OwnTerm>();
	const state = { packs, notes, ownTerms, read: 0, packsOff: [] as string[], broken: false };
	const records: SearchRecords = {
		packs: async () => {
			if (state.broken) throw new Error('broken');
			return [...packs.keys()].map((id, position) => ({ id, position }));
		},
		packsOff: async () => state.packsOff,
		terms: async (pack, from) => {
			const some = packs.get(pack)!.slice(from, from + TERMS_AT_ONCE);
			state.read += some.length;
			return some;
		},
		ownTerms: async () => [...ownTerms.values()],
		async *notes() {
			yield [...notes.values()];
		},
		knowledge: async (kind) => new Set(kind === 'known' ? ['one-7', 'two-1', 'gone'] : []),
		entries: async (ids) =>
			ids.map((id) => {
				const mine = ownTerms.get(id);
				const found = [...packs.values()].flat().find((one) => one.id === id);
				return { term: found ?? (mine && asTerm(mine)), note: notes.get(id) };
			}),
	};
	return { state, records };
}

const ids = async (index: LiveIndex, query: string) =>
	(await index.search({ query, limit: 10 })).hits.map(({ id }) => id);

describe('the live index', () => {
	it('lists what is known, and searches in it', async () => {
		const index = new LiveIndex(store({ one: 20, two: 3 }).records);
		const listed = await index.search({ query: '', limit: 10, knowledge: 'known' });
		expect(listed).toMatchObject({ total: 2, hits: [{ id: 'one-7' }, { id: 'two-1' }] });
		expect(await index.search({ query: '词7号', limit: 10, knowledge: 'known' })).toMatchObject({ total: 1 });
		expect(await index.search({ query: '', limit: 10, knowledge: 'learning' })).toMatchObject({ total: 0 });
	});

	it('reads everything once, at the first question', async () => {
		const { state, records } = store({ one: 250, two: 30 });
		state.notes.set('one-7', note('one-7', '记得'));
		const index = new LiveIndex(records);
		expect(state.read).toBe(0);
		expect(await ids(index, '词249号')).toEqual(['one-249']);
		expect(await ids(index, '记得')).toEqual(['one-7']);
		expect(await index.search({ query: '', limit: 3, offset: 249 })).toMatchObject({
			hits: [{ id: 'one-249' }, { id: 'two-0' }, { id: 'two-1' }],
			total: 280,
			topics: { concepts: 280 },
			isWhole: true,
		});
		expect(state.read).toBe(280);
	});

	it('answers from the packs that ship while an imported one is read', async () => {
		const { state, records } = store({ 'imported:large': 100, shipped: 100 });
		state.notes.set('imported:large-7', note('imported:large-7', '记得'));
		let goOn = () => {};
		const pause = new Promise<void>((resolve) => (goOn = resolve));
		const terms: SearchRecords['terms'] = async (pack, from) => {
			if (pack === 'imported:large') await pause;
			return records.terms(pack, from);
		};
		const index = new LiveIndex({ ...records, terms });
		const partial = await index.search({ query: '词7号', limit: 10 }, PATIENCE.again);
		expect(partial).toMatchObject({ hits: [{ id: 'shipped-7' }], isWhole: false });
		expect(await ids(index, '记得')).toEqual(['imported:large-7']);
		goOn();
		expect(await ids(index, '词7号')).toEqual(['imported:large-7', 'shipped-7']);
	});

	it.each([871, 20_000])('reads nothing for a note saved among %i entries', async (size) => {
		const { state, records } = store({ pack: size });
		const index = new LiveIndex(records);
		await index.search({ query: '', limit: 1 });
		while (!(await index.search({ query: '', limit: 1 })).isWhole);
		const { read } = state;
		expect(read).toBe(size);
		for (const [nth, text] of ['第一版', '第二版'].entries()) {
			const record = note('pack-5', text, nth + 1);
			state.notes.set(record.term, record);
			index.follow([{ store: 'notes', id: record.term, revision: record.revision, record }]);
			expect(await ids(index, text)).toEqual(['pack-5']);
		}
		expect(await ids(index, '第一版')).toEqual([]);
		expect(state.read).toBe(read);
	});

	it('follows own terms', async () => {
		const { state, records } = store({ pack: 3 });
		const index = new LiveIndex(records);
		await index.search({ query: '', limit: 1 });
		const record = own('own-1', '算力券');
		state.ownTerms.set(record.id, record);
		index.follow([{ store: 'ownTerms', id: record.id, revision: 1, record }]);
		expect(await ids(index, '算力')).toEqual(['own-1']);
		state.ownTerms.delete(record.id);
		index.follow([{ store: 'ownTerms', id: record.id, revision: 1, record: null }]);
		expect(await ids(index, '算力')).toEqual([]);
	});

	it('follows a pack that comes, is renewed and goes; notes on its terms stay', async () => {
		const { state, records } = store({ pack: 3 });
		const index = new LiveIndex(records);
		const change = (revision: string | null) => index.follow([{ store: 'packs', id: 'new', revision }]);
		state.notes.set('new-1', note('new-1', '记得'));
		expect(await ids(index, '词1号')).toEqual(['pack-1']);
		state.packs.set('new', [term('new', 0), term('new', 1)]);
		change('1');
		expect(await ids(index, '词1号')).toEqual(['pack-1', 'new-1']);
		state.packs.set('new', [term('new', 1)]);
		change('2');
		expect(await ids(index, '词')).toEqual(['pack-0', 'pack-1', 'pack-2', 'new-1']);
		state.packsOff.push('new');
		expect(await ids(index, '词')).toEqual(['pack-0', 'pack-1', 'pack-2']);
		state.packs.delete('new');
		change(null);
		expect(await ids(index, '词')).toEqual(['pack-0', 'pack-1', 'pack-2']);
		expect(await ids(index, '记得')).toEqual(['new-1']);
	});

	it('what the feed tells while all is read is newer than what is read', async () => {
		const { state, records } = store({ pack: 250 });
		state.notes.set('pack-1', note('pack-1', '旧的'));
		const index = new LiveIndex(records);
		const first = index.search({ query: '', limit: 1 });
		await null;
		const record = note('pack-1', '新的', 2);
		index.follow([{ store: 'notes', id: 'pack-1', revision: 2, record }]);
		await first;
		state.notes.set('pack-1', record);
		expect(await ids(index, '旧的')).toEqual([]);
		expect(await ids(index, '新的')).toEqual(['pack-1']);
	});

	it('fails with the database, and begins anew', async () => {
		const { state, records } = store({ pack: 3 });
		const index = new LiveIndex(records);
		state.broken = true;
		await expect(index.search({ query: '词', limit: 1 })).rejects.toThrow('broken');
		state.broken = false;
		expect(await ids(index, '词1号')).toEqual(['pack-1']);
	});
});
