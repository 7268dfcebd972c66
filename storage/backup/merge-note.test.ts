import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../model/limits';
import type { Note } from '../../model/note';
import { tagNote } from '../notes/revise-note';
import { mergeNote } from './merge-note';

const note = (text: string, updated: number, more: Partial<Note> = {}): Note => ({
	term: 'npf',
	text,
	places: [],
	created: 1,
	updated,
	revision: 1,
	...more,
});

const moment = { now: 100, node: 'here' };

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
		['a newer one without text', note('我', 3), note('', 5), 'unchanged', false, '我'],
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
		const merge = mergeNote(stored, brought, moment);
		expect(merge).toMatchObject({ kind, conflict, record: { text } });
	});

	it('what two texts have no room for together is kept among the earlier ones', () => {
		const [one, two] = ['甲'.repeat(LIMITS.noteText), '乙'.repeat(LIMITS.noteText)];
		const { record, conflict } = mergeNote(note(one, 5), note(two, 3), moment);
		expect(conflict).toBe(true);
		expect(record.text).toBe(one);
		expect(record.earlier).toEqual([{ text: two, written: 3 }]);
		expect(mergeNote(record, note(two, 3), moment).kind).toBe('unchanged');
	});

	it.each<[name: string, ours: string[], theirs: string[], tags: string[]]>([
		['both beside each other', ['甲'], ['乙'], ['乙', '甲']],
		['none there', ['甲'], [], ['甲']],
		['none here', [], ['乙'], ['乙']],
	])('tags: %s', (_, ours, theirs, tags) => {
		const { record } = mergeNote(note('我', 3, { tags: ours }), note('我', 5, { tags: theirs }), moment);
		expect(record.tags).toEqual(tags);
	});

	it('takes over that a tag was taken away knowing of it', () => {
		const tagged = tagNote(note('我', 3), ['甲', '乙'], { now: 10, node: 'here' }).note;
		const untagged = tagNote(tagged, ['乙'], { now: 20, node: 'there' }).note;
		const { record, kind } = mergeNote(tagged, untagged, moment);
		expect([kind, record.tags]).toEqual(['updated', ['乙']]);
		expect(mergeNote(untagged, tagged, moment)).toEqual({ kind: 'unchanged', record: untagged, conflict: false });
	});

	const arbitrary = fc.record({
		text: fc.constantFrom('', '一', '二', '一二', '三\n四'),
		updated: fc.nat(5),
		revision: fc.nat(9),
		places: fc.array(
			fc.constantFrom('a', 'b', 'c').map((url) => ({ url, title: '', sentence: '' })),
			{ maxLength: 3 },
		),
		tags: fc.uniqueArray(fc.constantFrom('甲', '乙', '丙'), { maxLength: 3 }),
	});

	it('loses no text, and a second import of the same changes nothing', () => {
		fc.assert(
			fc.property(arbitrary, arbitrary, (one, two) => {
				const stored = note('', 0, { ...one, places: mergeUnique(one.places) });
				const brought = note('', 0, { ...two, places: mergeUnique(two.places) });
				const { record } = mergeNote(stored, brought, moment);
				expect(record.text).toContain(stored.text.trim());
				expect(record.text).toContain(brought.text.trim());
				expect(record.tags ?? []).toEqual(expect.arrayContaining([...one.tags, ...two.tags]));
				expect(record.revision).toBeGreaterThanOrEqual(stored.revision);
				expect(mergeNote(record, brought, moment)).toEqual({ kind: 'unchanged', record, conflict: false });
			}),
		);
	});
});

function mergeUnique<T extends { url: string }>(places: T[]): T[] {
	return [...new Map(places.map((place) => [place.url, place])).values()];
}
