import { describe, expect, it } from 'vitest';
import { stampOfContent } from '../../model/clock';
import { LIMITS } from '../../model/limits';
import type { Note } from '../../model/note';
import { readBackup } from './backup-schema';

const note = (text: string, updated: number, more: Partial<Note> = {}): Note => ({
	term: 'npf',
	text,
	places: [],
	created: 1,
	updated,
	revision: 1,
	...more,
});

describe('reading an import file', () => {
	const backup = {
		format: 'zhudu-backup',
		version: 2,
		exported: '',
		notes: [note('我', 5)],
		ownTerms: [],
		settings: {},
	};

	const stamp = stampOfContent(5, '我');
	const clock = { text: stamp, places: stamp, deleted: stamp, seen: [stamp] };
	const own = { id: 'own-1', label: '券', altLabels: [], definition: '', created: 1, updated: 5 };
	const ownClock = { label: stamp, altLabels: stamp, definition: stamp, deleted: stamp, seen: [stamp] };
	const known = { term: 'npf', knowledge: 'known', clock: { knowledge: stamp, seen: [stamp] } };
	it.each<[version: number, records: object]>([
		[1, { notes: [note('我', 5)], ownTerms: [own] }],
		[2, { notes: [note('我', 5, { clock, earlier: [] })], ownTerms: [{ ...own, deleted: 5, clock: ownClock }] }],
		[
			3,
			{ notes: [note('我', 5, { tags: ['查'], clock: { ...clock, tags: stamp } })], ownTerms: [], knowledge: [known] },
		],
	])('takes an export of form %i', (version, records) => {
		const document = JSON.parse(JSON.stringify({ ...backup, version, ...records }));
		expect(readBackup(document)).toEqual({ knowledge: [], settings: {}, ...records });
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
		['a later format', { ...backup, version: 4 }, /newer version/],
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
		[
			'a word on a term that is none',
			{ ...backup, knowledge: [{ term: 'npf', knowledge: 'half', clock: { knowledge: '', seen: [] } }] },
			/knowledge\.0\.knowledge/,
		],
		['an impossible time', { ...backup, notes: [note('', 1e17)] }, /notes\.0\.updated/],
		['more than a note can hold', { ...backup, notes: [note('字'.repeat(500_000), 1)] }, /notes\.0\.text/],
	])('refuses %s', (_, document, detail) => {
		expect(() => readBackup(document)).toThrow(detail);
	});
});
