import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { mendNote, mendOwnTerm } from './mend';
import { NOTE, type Note } from './note';
import { OWN_TERM, type OwnTerm } from './own-term';

const place = { url: 'https://a.example/', title: 'A', sentence: '' };
const note: Note = { term: 'npf', text: '注', places: [place], created: 1, updated: 2, revision: 3 };
const own: OwnTerm = { id: 'own-1', label: '算力券', altLabels: ['券'], definition: '补贴', created: 1, updated: 2 };

describe('a damaged note', () => {
	it.each<[name: string, damage: object, expected: Partial<Note> | null]>([
		['none', {}, note],
		['no places', { places: undefined }, { text: '注', places: [] }],
		['one place that is none', { places: [place, { url: 5 }] }, { places: [place] }],
		['a tag that is none', { tags: ['甲', '', 5, '乙'] }, { tags: ['甲', '乙'] }],
		['tags that are no list', { tags: '甲' }, { text: '注' }],
		['a date beyond the calendar', { updated: 9e15 }, { text: '注', updated: 0 }],
		['a revision that cannot be counted on', { revision: Number.NaN }, { text: '注', revision: 1 }],
		['when it was deleted', { deleted: 'yesterday' }, { text: '注', revision: 3 }],
		['no text', { text: null }, null],
		['no term', { term: 5 }, null],
	])('%s', (_, damage, expected) => {
		const mended = mendNote({ ...note, ...damage });
		if (expected) expect(mended).toMatchObject(expected);
		else expect(mended).toBeNull();
	});

	it('whatever is stored: what comes out can be stored again', () => {
		fc.assert(
			fc.property(fc.object({ key: fc.constantFrom(...Object.keys(NOTE.entries)) }), (stored) => {
				for (const damaged of [stored, { ...note, ...stored }]) {
					const mended = mendNote(damaged);
					expect(mended === null || v.is(NOTE, mended)).toBe(true);
				}
			}),
		);
	});
});

describe('a damaged own term', () => {
	it.each<[name: string, damage: object, expected: Partial<OwnTerm> | null]>([
		['none', {}, own],
		['no other labels', { altLabels: undefined }, { label: '算力券', altLabels: [] }],
		['no definition', { definition: 5 }, { label: '算力券', definition: '' }],
		['no label', { label: null }, null],
		['an id of the glossary', { id: 'npf' }, null],
	])('%s', (_, damage, expected) => {
		const mended = mendOwnTerm({ ...own, ...damage });
		if (expected) expect(mended).toMatchObject(expected);
		else expect(mended).toBeNull();
		expect(mended === null || v.is(OWN_TERM, mended)).toBe(true);
	});
});
