import { describe, expect, it } from 'vitest';
import type { SearchHit, SearchReply } from '../messages/protocol';
import type { Change } from '../model/change';
import { followList } from './follow-list';

const hit = (id: string, more: Partial<SearchHit> = {}): SearchHit => ({
	id,
	pack: 'pack',
	topic: 'concepts',
	prefLabel: { zh: id, en: '' },
	pinyin: '',
	hasNote: false,
	match: null,
	...more,
});
const own = (id: string, more: Partial<SearchHit> = {}) => hit(id, { pack: 'own', topic: 'own', ...more });
const LIST: SearchReply = {
	hits: [hit('a'), hit('b', { hasNote: true }), own('own-1')],
	total: 3,
	topics: { concepts: 2, own: 1 },
	isWhole: true,
};
const PART: SearchReply = { ...LIST, total: 9 };

const noted = (id: string, text: string, deleted?: number): Change => {
	const record = { term: id, text, places: [], created: 1, updated: 1, revision: 2, ...(deleted && { deleted }) };
	return { store: 'notes', id, revision: 2, record };
};
const saved = (id: string, label: string): Change => {
	const record = { id, label, altLabels: [], definition: '', created: 1, updated: 2 };
	return { store: 'ownTerms', id, revision: 2, record };
};
const removed = (id: string): Change => ({ store: 'ownTerms', id, revision: 2, record: null });

describe('a list follows one record', () => {
	it.each<[what: string, list: SearchReply, change: Change, shown: string[] | null]>([
		['a note is written', LIST, noted('a', '注'), ['a*', 'b*', 'own-1']],
		['a note is binned', LIST, noted('b', '注', 3), ['a', 'b', 'own-1']],
		['a note is emptied', LIST, noted('b', ' '), ['a', 'b', 'own-1']],
		['a note outside of what was read', PART, noted('z', '注'), ['a', 'b*', 'own-1']],
		['a note without a term', LIST, noted('z', '注'), null],
		['an own term is changed', LIST, saved('own-1', '新名'), ['a', 'b*', '新名']],
		['an own term is added', LIST, saved('own-2', '又一'), ['a', 'b*', '又一', 'own-1']],
		['one is added, maybe where nothing was read yet', PART, saved('own-2', '又一'), null],
		['an own term is removed', LIST, removed('own-1'), ['a', 'b*']],
		['a pack came or went', LIST, { store: 'packs', id: 'pack', revision: null }, null],
	])('%s', (_what, list, change, shown) => {
		const next = followList(list, change);
		expect(next?.hits.map(({ prefLabel, hasNote }) => prefLabel.zh + (hasNote ? '*' : '')) ?? null).toEqual(shown);
		if (next) expect(next.total - list.total).toBe(next.hits.length - list.hits.length);
	});

	it('counts the own terms', () => {
		expect(followList(LIST, saved('own-2', '又一'))?.topics).toEqual({ concepts: 2, own: 2 });
		expect(followList(LIST, removed('own-1'))?.topics).toEqual({ concepts: 2, own: 0 });
	});
});
