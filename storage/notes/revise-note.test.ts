import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../model/limits';
import type { Note, Place } from '../../model/note';
import { clockOfNote } from '../../model/note';
import { mergePlaces } from './places';
import { binNote, restoreNote, reviseNote, type Typed, tagNote } from './revise-note';

const NOW = 1000;
const at = (now: number) => ({ now, node: 'n' });
const place = (url: string, title = ''): Place => ({ url, title, sentence: '' });
const stored: Note = { term: 'npf', text: '旧', places: [place('b')], created: 1, updated: 5, revision: 3 };
const binned: Note = { ...stored, deleted: 6 };
const typed = (text: string, based: number, url?: string): Typed => ({
	term: 'npf',
	text,
	based,
	...(url && { place: place(url) }),
});

describe('what becomes of a note when a text arrives', () => {
	it.each<[name: string, stored: Note | undefined, typed: Typed, kind: string, expected: Partial<Note>]>([
		[
			'a first note',
			undefined,
			typed('新', 0, 'a'),
			'changed',
			{ text: '新', revision: 1, created: NOW, places: [place('a')] },
		],
		['nothing typed yet', undefined, typed('', 0, 'a'), 'unchanged', { text: '', revision: 0 }],
		['a note whose base is gone', undefined, typed('新', 7), 'changed', { text: '新', revision: 8 }],
		['the next revision', stored, typed('新', 3), 'changed', { text: '新', revision: 4, created: 1, updated: NOW }],
		['an outdated base', stored, typed('新', 2), 'conflict', stored],
		['a first note where there is one', stored, typed('新', 0), 'conflict', stored],
		[
			'over a text that was on its way',
			stored,
			{ ...typed('新', 2), over: '旧' },
			'changed',
			{ text: '新', revision: 4 },
		],
		['over another text than that on its way', stored, { ...typed('新', 2), over: '别' }, 'conflict', stored],
		['the same text, sent twice', stored, typed('旧', 2), 'unchanged', stored],
		[
			'the same text at a new place',
			stored,
			typed('旧', 3, 'a'),
			'changed',
			{ text: '旧', places: [place('a'), place('b')] },
		],
		['all text removed', stored, typed('', 3), 'changed', { text: '', revision: 4 }],
		['over an emptied note', { ...stored, text: '' }, typed('新', 0), 'changed', { text: '新', revision: 4 }],
		[
			'a first note while another lies in the bin',
			binned,
			typed('新', 0),
			'changed',
			{ text: '新', revision: 4, earlier: [{ text: '旧', written: 5, binned: true }] },
		],
		[
			'over the note in the bin',
			binned,
			typed('新', 3),
			'changed',
			{ text: '新', revision: 4, earlier: [{ text: '旧', written: 5, binned: true }] },
		],
	])('%s', (_, before, arriving, kind, expected) => {
		const revision = reviseNote(before, arriving, at(NOW));
		expect(revision.kind).toBe(kind);
		expect(revision.note).toMatchObject(expected);
		if (kind === 'conflict') expect(revision.note).toBe(before);
		else expect(revision.note).not.toHaveProperty('deleted');
	});

	it('nothing typed leaves the bin as it is', () => {
		expect(reviseNote(binned, typed('', 3), at(NOW))).toEqual({ kind: 'unchanged', note: binned });
	});

	it('a clock that went back still gives a later time', () => {
		expect(reviseNote({ ...stored, updated: 5000 }, typed('新', 3), at(NOW)).note.updated).toBe(5001);
	});

	it.each<[name: string, stored: Note, tags: string[], kind: string, expected: string[] | undefined]>([
		['first ones', stored, ['甲', '乙'], 'changed', ['甲', '乙']],
		['one twice', stored, ['甲', '甲'], 'changed', ['甲']],
		['the same', { ...stored, tags: ['甲'] }, ['甲'], 'unchanged', ['甲']],
		['none any more', { ...stored, tags: ['甲'] }, [], 'changed', undefined],
		['of a note in the bin', { ...binned, tags: ['甲'] }, ['乙'], 'unchanged', ['甲']],
	])('tags: %s', (_, before, tags, kind, expected) => {
		const revision = tagNote(before, tags, at(NOW));
		expect([revision.kind, revision.note.tags, revision.note.text]).toEqual([kind, expected, '旧']);
	});

	it('the bin and back', () => {
		const gone = binNote(stored, at(NOW));
		expect(gone).toMatchObject({ kind: 'changed', note: { deleted: NOW, text: '旧', revision: 4 } });
		expect(binNote(gone.note, at(NOW + 1)).kind).toBe('unchanged');
		const back = restoreNote(gone.note, at(NOW + 1));
		expect(back.note).toEqual({ ...stored, updated: NOW + 1, revision: 5, clock: back.note.clock });
		expect(clockOfNote(back.note).text).toBe(clockOfNote(stored).text);
		expect(restoreNote(back.note, at(NOW + 2)).kind).toBe('unchanged');
	});

	it('of two views typing over the same revision exactly one succeeds', () => {
		fc.assert(
			fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (one, two) => {
				fc.pre(one !== two && one !== stored.text && two !== stored.text);
				const first = reviseNote(stored, typed(one, 3), at(NOW));
				const second = reviseNote(first.note, typed(two, 3), at(NOW));
				expect([first.kind, second.kind]).toEqual(['changed', 'conflict']);
				expect(second.note.text).toBe(one);
			}),
		);
	});
});

describe('places', () => {
	it('the newest come first, each address once', () => {
		const merged = mergePlaces([place('a', 'new')], [place('b'), place('a', 'old')]);
		expect(merged).toEqual([place('a', 'new'), place('b')]);
	});

	it('stay within their number, and merging again changes nothing', () => {
		const places = fc.array(
			fc.nat(80).map((n) => place(`https://x/${n}`)),
			{ maxLength: 100 },
		);
		fc.assert(
			fc.property(places, places, (newer, older) => {
				const merged = mergePlaces(newer, older);
				expect(merged.length).toBeLessThanOrEqual(LIMITS.places);
				expect(new Set(merged.map(({ url }) => url)).size).toBe(merged.length);
				expect(mergePlaces(merged, merged)).toEqual(merged);
			}),
		);
	});
});
