import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../model/note';
import type { OwnTerm } from '../../model/own-term';
import { binNote, eraseForGood, restoreNote, reviseNote } from '../notes/revise-note';
import { binOwnTerm, eraseOwnForGood, reviseOwnTerm } from '../own/revise-own-term';
import { readBackup } from './backup-schema';
import { mergeNote } from './merge-note';
import { mergeOwnTerm } from './merge-own-term';

/** Installations whose readers are one person, and whose clocks are far apart. */
const CLOCKS = [0, -3_600_000, 40 * 24 * 3_600_000];

const step = fc.oneof(
	{
		weight: 3,
		arbitrary: fc.record({ act: fc.constantFrom('write', 'write', 'bin', 'back', 'erase'), by: fc.nat(2) }),
	},
	{ weight: 2, arbitrary: fc.record({ act: fc.constant('send'), by: fc.nat(2), to: fc.nat(2) }) },
);
type Step = { act: string; by: number; to?: number };

/** What one kind of record can do, so that notes and own terms go through the same. */
interface Kind<T> {
	write(stored: T | undefined, text: string, at: { now: number; node: string }): T;
	bin(stored: T, at: { now: number; node: string }): T;
	back(stored: T, at: { now: number; node: string }): T;
	erase(stored: T, at: { now: number; node: string }): T;
	merge(stored: T | undefined, brought: T, at: { now: number; node: string }): T;
	/** By way of a file. */
	carry(record: T): T;
	/** All that the reader can still read of it. */
	texts(record: T): string;
	/** What all are to agree on. */
	agreed(record: T): unknown;
}

const file = { format: 'zhudu-backup', version: 2, notes: [], ownTerms: [], settings: {} };

const notes: Kind<Note> = {
	write: (stored, text, at) => reviseNote(stored, { term: 't', text, based: stored?.revision ?? 0 }, at).note,
	bin: (stored, at) => binNote(stored, at).note,
	back: (stored, at) => restoreNote(stored, at).note,
	erase: eraseForGood,
	merge: (stored, brought, at) => mergeNote(stored, brought, at).record,
	carry: (note) => readBackup(JSON.parse(JSON.stringify({ ...file, notes: [note] }))).notes[0]!,
	texts: ({ text, earlier = [] }) => [text, ...earlier.map((one) => one.text)].join('\n'),
	agreed: ({ text, deleted, erased }) => ({ text, isBinned: deleted !== undefined, isErased: erased !== undefined }),
};

const ownTerms: Kind<OwnTerm> = {
	write: (stored, text, at) =>
		reviseOwnTerm(stored, { id: 'own-1', label: `L${text}`, altLabels: [], definition: text }, at),
	bin: (stored, at) => (stored.deleted === undefined ? binOwnTerm(stored, at) : stored),
	back: (stored, at) => (stored.erased === undefined ? reviseOwnTerm(stored, stored, at) : stored),
	erase: eraseOwnForGood,
	merge: (stored, brought, at) => mergeOwnTerm(stored, brought, at).record,
	carry: (term) => readBackup(JSON.parse(JSON.stringify({ ...file, ownTerms: [term] }))).ownTerms[0]!,
	texts: ({ label, altLabels, definition, earlier = [] }) =>
		[label, ...altLabels, definition, ...earlier.map((one) => one.text)].join('\n'),
	agreed: ({ definition, label, altLabels, deleted, erased }) => ({
		definition,
		labels: [label, ...altLabels].sort(),
		isBinned: deleted !== undefined,
		isErased: erased !== undefined,
	}),
};

/** Plays the steps, then lets all send to all until nothing changes. Gives what each has, and what must still be there. */
function play<T>(kind: Kind<T>, steps: Step[]): { records: T[]; owed: Set<string> } {
	const records: (T | undefined)[] = CLOCKS.map(() => undefined);
	/** What each installation has heard of, and what was replaced or taken away by somebody who had. */
	const heard = CLOCKS.map(() => new Set<string>());
	const replaced = new Set<string>();
	const now0 = Date.now() - 1_000_000;
	let now = now0;
	let count = 0;
	const at = (by: number) => ({ now: now++ + CLOCKS[by]!, node: `node${by}` });
	const send = (by: number, to: number) => {
		const sent = records[by];
		if (by === to || sent === undefined) return;
		records[to] = kind.merge(records[to], kind.carry(sent), at(to));
		for (const text of heard[by]!) heard[to]!.add(text);
	};
	for (const { act, by, to = 0 } of steps) {
		const stored = records[by];
		if (act === 'send') send(by, to);
		else if (act === 'write') {
			for (const text of heard[by]!) replaced.add(text);
			const text = `<${count++}>`;
			heard[by]!.add(text);
			records[by] = kind.write(stored, text, at(by));
		} else if (stored !== undefined && act === 'bin') records[by] = kind.bin(stored, at(by));
		else if (stored !== undefined && act === 'back') records[by] = kind.back(stored, at(by));
		else if (stored !== undefined) {
			records[by] = kind.erase(kind.bin(stored, at(by)), at(by));
			for (const text of heard[by]!) replaced.add(text);
		}
	}
	for (let round = 0; round < 4; round++) for (const by of [0, 1, 2]) for (const to of [0, 1, 2]) send(by, to);
	const all = new Set(heard.flatMap((known) => [...known]));
	return {
		records: records.filter((one) => one !== undefined),
		owed: new Set([...all].filter((text) => !replaced.has(text))),
	};
}

describe('installations that exchange backups', () => {
	it.each<[name: string, kind: Kind<Note> | Kind<OwnTerm>]>([
		['a note', notes],
		['an own term', ownTerms],
	])('%s: what nobody replaced is there, and all agree', (_, kind) => {
		fc.assert(
			fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
				const { records, owed } = play(kind as Kind<unknown>, steps);
				for (const record of records) {
					for (const text of owed) expect((kind as Kind<unknown>).texts(record)).toContain(text);
				}
				const [first, ...others] = records.map((record) => (kind as Kind<unknown>).agreed(record));
				for (const other of others) expect(other).toEqual(first);
			}),
			{ numRuns: Number(process.env.ZHUDU_RUNS ?? 300) },
		);
	});

	it('what was edited there, knowing what is here, takes its place without a conflict', () => {
		const here = notes.write(undefined, '今天下雨', { now: 10, node: 'here' });
		const there = notes.write(notes.carry(here), '今天下雪', { now: 5, node: 'there' });
		const merge = mergeNote(here, notes.carry(there), { now: 20, node: 'here' });
		expect(merge).toMatchObject({ kind: 'updated', conflict: false, record: { text: '今天下雪' } });
		expect(merge.record.earlier).toMatchObject([{ text: '今天下雨' }]);
		expect(mergeNote(merge.record, notes.carry(here), { now: 30, node: 'here' }).kind).toBe('unchanged');
	});

	it('a note of a clock that was wrong by centuries does not win over what is written after it', () => {
		const odd = notes.carry(notes.write(undefined, '未来', { now: Date.UTC(2199, 0), node: 'odd' }));
		const here = notes.write(odd, '现在', { now: Date.now(), node: 'here' });
		const merge = mergeNote(odd, here, { now: Date.now(), node: 'third' });
		expect(merge).toMatchObject({ kind: 'updated', conflict: false, record: { text: '现在' } });
	});
});
