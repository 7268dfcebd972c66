import { expect, it } from 'vitest';
import type { Note } from '../../model/note';
import { putNotes } from './use-notes';

const note = (term: string, updated: number, more: Partial<Note> = {}): Note => ({
	...{ term, text: '', places: [], created: 0, updated, revision: updated },
	...more,
});
const NOTES = [note('c', 3), note('b', 2), note('a', 1)];

it.each<[what: string, changed: Note[], terms: string]>([
	['nothing', [], 'c3 b2 a1'],
	['a new one', [note('d', 2)], 'c3 d2 b2 a1'],
	['one that was there', [note('a', 4)], 'a4 c3 b2'],
	['an older state of one', [note('a', 0)], 'c3 b2 a1'],
	['one twice, the older state last', [note('a', 5), note('a', 4)], 'a5 c3 b2'],
	['one that is gone for good', [note('b', 4, { erased: 4 })], 'c3 a1'],
])('of changed notes %s', (_what, changed, terms) => {
	expect(
		putNotes(NOTES, changed)
			.map(({ term, updated }) => term + updated)
			.join(' '),
	).toBe(terms);
});
