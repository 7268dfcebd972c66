import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../model/limits';
import type { Note } from '../../model/note';
import { keepEarlier, mergeEarlier } from './earlier';

const MINUTE = 60_000;
const long = '一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十';
const note = (text: string, more: Partial<Note> = {}): Note => ({
	term: 'npf',
	text,
	places: [],
	created: 0,
	updated: 0,
	revision: 1,
	...more,
});

describe('what a note keeps of earlier texts', () => {
	it.each<[name: string, stored: Note, next: string, now: number, kept: string[]]>([
		['typed on', note('甲'), '甲乙', MINUTE, []],
		['a letter mended', note('甲乙'), '甲丙', MINUTE, []],
		['another day', note('甲'), '甲乙', 60 * MINUTE, ['甲']],
		['much taken away', note(`${long}${long}`), long, MINUTE, [`${long}${long}`]],
		['all replaced', note(long), '乙', MINUTE, [long]],
		['written over what lay in the bin', note('甲', { deleted: 5 }), '乙', MINUTE, ['甲']],
		['the same again', note('甲'), '甲', 60 * MINUTE, []],
		['nothing before', note(' '), '甲', 60 * MINUTE, []],
		['kept already', note('甲', { earlier: [{ text: '甲', written: 0 }] }), '乙', 60 * MINUTE, ['甲']],
	])('%s', (_, stored, next, now, kept) => {
		expect(keepEarlier(stored, next, now).map(({ text }) => text)).toEqual(kept);
	});

	it('no more than there is room for, the newest first', () => {
		const earlier = Array.from({ length: LIMITS.earlier }, (_, at) => ({ text: `${at}`, written: 100 - at }));
		const kept = keepEarlier(note('新', { earlier }), '', 60 * MINUTE);
		expect(kept).toHaveLength(LIMITS.earlier);
		expect(kept[0]?.text).toBe('新');
		const huge = { text: 'x'.repeat(LIMITS.noteText), written: 1 };
		const four = mergeEarlier(
			[huge, { ...huge, text: `${huge.text.slice(1)}y` }],
			[
				{ ...huge, text: `${huge.text.slice(1)}z` },
				{ ...huge, text: `${huge.text.slice(1)}w` },
			],
		);
		expect(four.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(LIMITS.earlierText);
	});

	it('of two copies: each text once', () => {
		const merged = mergeEarlier(
			[{ text: '甲', written: 3 }],
			[
				{ text: '甲', written: 1 },
				{ text: '乙', written: 2 },
			],
		);
		expect(merged).toEqual([
			{ text: '甲', written: 3 },
			{ text: '乙', written: 2 },
		]);
	});
});
