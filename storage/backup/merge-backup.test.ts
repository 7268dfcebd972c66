import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../model/limits';
import type { Note } from '../../model/note';
import type { OwnTerm } from '../../model/own-term';
import { DEFAULT_SETTINGS } from '../../model/settings';
import { readBackup } from './backup-schema';
import { mergeNote, mergeOwnTerm, mergeSettings } from './merge-backup';

const note = (text: string, updated: number, more: Partial<Note> = {}): Note => ({
	term: 'npf',
	text,
	places: [],
	created: 1,
	updated,
	revision: 1,
	...more,
});

describe('importing a note', () => {
	it.each<[name: string, stored: Note | undefined, brought: Note, kind: string, conflict: boolean, text: string]>([
		['none here', undefined, note('他', 5), 'added', false, '他'],
		['the same', note('我', 5), note('我', 5), 'unchanged', false, '我'],
		['an older one that says no more', note('我改了', 5), note('我', 3), 'unchanged', false, '我改了'],
		['a newer one that says more', note('我', 3), note('我改了', 5), 'updated', false, '我改了'],
		[
			'an older one that says other things',
			note('我', 5),
			note('他', 3),
			'updated',
			true,
			'我\n\n———— 1970-01-01 ————\n\n他',
		],
		[
			'a newer one that says other things',
			note('我', 3),
			note('他', 5),
			'updated',
			true,
			'他\n\n———— 1970-01-01 ————\n\n我',
		],
		['a newer one without text', note('我', 3), note('', 5), 'updated', false, '我'],
		['one in the bin, later', note('我', 3), note('我', 5, { deleted: 5 }), 'updated', false, '我'],
		['one in the bin, earlier', note('我', 5), note('我', 3, { deleted: 3 }), 'unchanged', false, '我'],
		[
			'one that was taken away for good since',
			note('', 7, { deleted: 6, erased: 7 }),
			note('我', 5),
			'unchanged',
			false,
			'',
		],
		[
			'one taken away for good elsewhere, later',
			note('我', 5),
			note('', 7, { deleted: 6, erased: 7 }),
			'updated',
			false,
			'',
		],
		[
			'one taken away for good elsewhere, before',
			note('我', 9),
			note('', 7, { deleted: 6, erased: 7 }),
			'unchanged',
			false,
			'我',
		],
	])('%s', (_, stored, brought, kind, conflict, text) => {
		const merge = mergeNote(stored, brought);
		expect(merge).toMatchObject({ kind, conflict, record: { text } });
	});

	it('what two texts have no room for together is kept among the earlier ones', () => {
		const [one, two] = ['甲'.repeat(LIMITS.noteText), '乙'.repeat(LIMITS.noteText)];
		const { record, conflict } = mergeNote(note(one, 5), note(two, 3));
		expect(conflict).toBe(true);
		expect(record.text).toBe(one);
		expect(record.earlier).toEqual([{ text: two, written: 3 }]);
		expect(mergeNote(record, note(two, 3)).kind).toBe('unchanged');
	});

	const arbitrary = fc.record({
		text: fc.constantFrom('', '一', '二', '一二', '三\n四'),
		updated: fc.nat(5),
		revision: fc.nat(9),
		places: fc.array(
			fc.constantFrom('a', 'b', 'c').map((url) => ({ url, title: '', sentence: '' })),
			{ maxLength: 3 },
		),
	});

	it('loses no text, and a second import of the same changes nothing', () => {
		fc.assert(
			fc.property(arbitrary, arbitrary, (one, two) => {
				const stored = note('', 0, { ...one, places: mergeUnique(one.places) });
				const brought = note('', 0, { ...two, places: mergeUnique(two.places) });
				const { record } = mergeNote(stored, brought);
				expect(record.text).toContain(stored.text.trim());
				expect(record.text).toContain(brought.text.trim());
				expect(record.revision).toBeGreaterThanOrEqual(stored.revision);
				expect(mergeNote(record, brought)).toEqual({ kind: 'unchanged', record, conflict: false });
			}),
		);
	});
});

function mergeUnique<T extends { url: string }>(places: T[]): T[] {
	return [...new Map(places.map((place) => [place.url, place])).values()];
}

describe('importing own terms and settings', () => {
	const own: OwnTerm = { id: 'own-1', label: '算力券', altLabels: [], definition: '', created: 1, updated: 5 };

	it('the later change of an own term wins', () => {
		expect(mergeOwnTerm(undefined, own).kind).toBe('added');
		expect(mergeOwnTerm(own, { ...own, label: '券', updated: 4 })).toMatchObject({ kind: 'unchanged', record: own });
		expect(mergeOwnTerm(own, { ...own, label: '券', updated: 6 })).toMatchObject({
			kind: 'updated',
			conflict: true,
			record: { label: '券', altLabels: ['算力券'] },
		});
	});

	it('what was written here meanwhile is not replaced silently', () => {
		const here = { ...own, definition: '此处所写', updated: 5 };
		const brought = { ...own, definition: '别处所写', updated: 6 };
		const merge = mergeOwnTerm(here, brought);
		expect(merge).toMatchObject({ kind: 'updated', conflict: true });
		expect(merge.record.definition).toContain('此处所写');
		expect(merge.record.definition).toContain('别处所写');
		expect(mergeOwnTerm(merge.record, brought).kind).toBe('unchanged');
	});

	it('a choice made here stays, lists are united', () => {
		const here = { ...DEFAULT_SETTINGS, theme: 'dark' as const, sitesOff: ['a'] };
		const brought = {
			...DEFAULT_SETTINGS,
			theme: 'light' as const,
			hoverDelay: 500,
			sitesOff: ['b', 'a'],
			notHere: [{ term: 'x' }],
		};
		expect(mergeSettings(here, brought)).toEqual({ ...brought, theme: 'dark', sitesOff: ['a', 'b'] });
	});
});

describe('reading an import file', () => {
	const backup = {
		format: 'zhudu-backup',
		version: 1,
		exported: '',
		notes: [note('我', 5)],
		ownTerms: [],
		settings: {},
	};

	it('takes an export', () => {
		expect(readBackup(JSON.parse(JSON.stringify(backup)))).toMatchObject({ notes: backup.notes });
	});

	it('brings what is beyond the limits of editing within them, and loses nothing', () => {
		const long = '字'.repeat(LIMITS.noteText + 10);
		const future = note(long, 8.64e15, { created: 8.64e15, revision: Number.MAX_SAFE_INTEGER });
		const [read] = readBackup({ ...backup, notes: [future] }).notes;
		expect(read!.text.length).toBe(LIMITS.noteText);
		expect(read!.earlier).toMatchObject([{ text: '字'.repeat(10) }]);
		expect(read!.updated).toBeLessThanOrEqual(Date.now());
		expect(read!.revision + 1).toBeGreaterThan(read!.revision);
		expect(readBackup({ ...backup, notes: [read] }).notes).toEqual([read]);
	});

	it.each<[name: string, document: unknown, detail: RegExp]>([
		['something else', { notes: [] }, /not a Zhudu backup/],
		['nothing', null, /not a Zhudu backup/],
		['a later format', { ...backup, version: 2 }, /newer version/],
		[
			'a note without term',
			{ ...backup, notes: [note('我', 5), { ...note('', 1), term: '' }] },
			/^bad-request: notes\.1\.term/,
		],
		[
			'a script for an address',
			{ ...backup, notes: [note('', 1, { places: [{ url: 'javascript:1', title: '', sentence: '' }] })] },
			/notes\.0\.places\.0\.url/,
		],
		['an own term with an id of the glossary', { ...backup, ownTerms: [{ id: 'npf' }] }, /ownTerms\.0\.id/],
		['an impossible time', { ...backup, notes: [note('', 1e17)] }, /notes\.0\.updated/],
		['more than a note can hold', { ...backup, notes: [note('字'.repeat(500_000), 1)] }, /notes\.0\.text/],
	])('refuses %s', (_, document, detail) => {
		expect(() => readBackup(document)).toThrow(detail);
	});
});
