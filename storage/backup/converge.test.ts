import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asMoment } from '../../model/clock';
import { KNOWLEDGE, type KnowledgeRecord } from '../../model/knowledge';
import type { Note } from '../../model/note';
import type { OwnTerm } from '../../model/own-term';
import { reviseKnowledge } from '../knowledge/revise-knowledge';
import { binNote, eraseForGood, restoreNote, reviseNote, tagNote } from '../notes/revise-note';
import { binOwnTerm, eraseOwnForGood, reviseOwnTerm } from '../own/revise-own-term';
import { readBackup } from './backup-schema';
import { mergeKnowledge } from './merge-knowledge';
import { mergeNote } from './merge-note';
import { mergeOwnTerm } from './merge-own-term';

/** What installations hold, of each kind one record: records of other ids have no part in it. */
interface Held {
	note?: Note;
	own?: OwnTerm;
	knowledge?: KnowledgeRecord;
}
type At = { now: number; node: string };

const NODES = 3;
const YEAR = 365 * 24 * 3_600_000;
/** A clock may be right, behind, a day ahead, or wrong by any number of years, and may change between any two acts. */
const clock = fc.oneof(
	fc.integer({ min: -5, max: 5 }),
	fc.integer({ min: -2 * 24 * 3_600_000, max: 2 * 24 * 3_600_000 }),
	fc.integer({ min: -60, max: 300 }).map((years) => years * YEAR),
);
const ACTS = ['write', 'write', 'add', 'tag', 'place', 'bin', 'back', 'erase', 'know'] as const;
const step = fc.oneof(
	fc.record({
		act: fc.constantFrom(...ACTS),
		kind: fc.constantFrom('note', 'own'),
		by: fc.nat(NODES - 1),
		pick: fc.nat(11),
		clock,
	}),
	...['export', 'import', 'import', 'import'].map((act) =>
		fc.record({ act: fc.constant(act), kind: fc.constant(''), by: fc.nat(NODES - 1), pick: fc.nat(11), clock }),
	),
);
type Step = { act: string; kind: string; by: number; pick: number; clock: number };

/** A file, as it is written and read again. */
function carry({ note, own, knowledge }: Held): Held {
	const lists = { notes: note ? [note] : [], ownTerms: own ? [own] : [], knowledge: knowledge ? [knowledge] : [] };
	const read = readBackup(JSON.parse(JSON.stringify({ format: 'zhudu-backup', version: 3, ...lists })));
	const [one, term, known] = [read.notes[0], read.ownTerms[0], read.knowledge[0]];
	return { ...(one && { note: one }), ...(term && { own: term }), ...(known && { knowledge: known }) };
}

function merge(here: Held, file: Held, at: At): { held: Held; said: boolean } {
	const held = { ...here };
	let said = false;
	const take = <K extends keyof Held>(name: K, merged: { kind: string; record: Held[K] }) => {
		held[name] = merged.record;
		if (merged.kind !== 'unchanged') said = true;
	};
	if (file.note) take('note', mergeNote(here.note, file.note, at));
	if (file.own) take('own', mergeOwnTerm(here.own, file.own, at));
	if (file.knowledge) take('knowledge', mergeKnowledge(here.knowledge, file.knowledge, at));
	return { held, said };
}

/** What all have to agree on. Lists whose order tells nothing are sorted. */
function agreed({ note, own, knowledge }: Held) {
	return {
		note: note && {
			text: note.text,
			isBinned: note.deleted !== undefined,
			isErased: note.erased !== undefined,
			tags: [...(note.tags ?? [])].sort(),
			places: note.places.map(({ url }) => url).sort(),
		},
		own: own && {
			label: own.label,
			altLabels: [...own.altLabels].sort(),
			definition: own.definition,
			isBinned: own.deleted !== undefined,
			isErased: own.erased !== undefined,
		},
		knowledge: knowledge?.knowledge,
	};
}

class World {
	readonly held: Held[] = Array.from({ length: NODES }, () => ({}));
	readonly files: { held: Held; heard: Set<string> }[] = [];
	/** What each has heard of, and what was written over or taken away by somebody who had. */
	readonly heard = this.held.map(() => new Set<string>());
	readonly replaced = new Set<string>();
	readonly #kinds = new Map<string, string>();
	#now = Date.now() - 10_000_000;
	#count = 0;

	at(by: number, off = 0): At {
		return { now: asMoment(this.#now++ + off), node: `node${by}` };
	}

	act({ act, kind, by, pick, clock }: Step): void {
		const at = this.at(by, clock);
		const here = this.held[by]!;
		if (act === 'export') this.files.push({ held: carry(here), heard: new Set(this.heard[by]) });
		else if (act === 'import') {
			const file = this.files[this.files.length - 1 - (pick % Math.max(1, this.files.length))];
			if (!file) return;
			this.held[by] = merge(here, file.held, at).held;
			for (const text of file.heard) this.heard[by]!.add(text);
		} else if (act === 'know') {
			here.knowledge = reviseKnowledge(here.knowledge, { term: 't', knowledge: KNOWLEDGE[pick % 3]! }, at);
		} else {
			const before = this.#count;
			const heard = [...this.heard[by]!].filter((text) => this.#kinds.get(text) === kind);
			const isThere = kind === 'note' ? here.note : here.own;
			if (kind === 'note') this.#note(act, here, pick, at);
			else this.#own(act, here, pick, at);
			if (act === 'write' || (act === 'erase' && isThere)) for (const text of heard) this.replaced.add(text);
			if (this.#count === before) return;
			this.heard[by]!.add(`<${before}>`);
			this.#kinds.set(`<${before}>`, kind);
		}
	}

	#note(act: string, here: Held, pick: number, at: At): void {
		const { note } = here;
		const write = (text: string, place?: Note['places'][number]) => {
			here.note = reviseNote(note, { term: 't', text, based: note?.revision ?? 0, ...(place && { place }) }, at).note;
		};
		if (act === 'write') write(`<${this.#count++}>`);
		else if (act === 'add') write(`${note?.text ?? ''}<${this.#count++}>`);
		else if (!note) return;
		else if (act === 'place') {
			write(note.text, { url: `https://a.example/${pick}`, title: '', sentence: '' });
		} else if (act === 'tag')
			here.note = tagNote(
				note,
				['甲', '乙', '丙'].filter((_, n) => (pick >> n) % 2),
				at,
			).note;
		else if (act === 'bin') here.note = binNote(note, at).note;
		else if (act === 'back') here.note = restoreNote(note, at).note;
		else if (act === 'erase') here.note = eraseForGood(binNote(note, at).note, at);
	}

	#own(act: string, here: Held, pick: number, at: At): void {
		const { own } = here;
		const write = (label: string, altLabels: string[], definition: string) => {
			here.own = reviseOwnTerm(own, { id: 'own-1', label, altLabels, definition }, at);
		};
		const text = `<${this.#count}>`;
		if (act === 'write') write(`名${this.#count++}`, [], text);
		else if (!own) return;
		else if (act === 'add') write(own.label || '名', own.altLabels, `${own.definition}<${this.#count++}>`);
		else if (act === 'tag')
			write(
				own.label || '名',
				['一', '二', '三'].filter((_, n) => (pick >> n) % 2),
				own.definition,
			);
		else if (act === 'bin' && own.deleted === undefined) here.own = binOwnTerm(own, at);
		else if (act === 'back' && own.erased === undefined) here.own = reviseOwnTerm(own, own, at);
		else if (act === 'erase') here.own = eraseOwnForGood(own.deleted === undefined ? binOwnTerm(own, at) : own, at);
	}

	/** What nobody replaced who had heard of it. */
	owed(): string[] {
		const all = new Set(this.heard.flatMap((heard) => [...heard]));
		return [...all].filter((text) => !this.replaced.has(text));
	}

	/** All send to all, in this order, until nothing new is said; tells how many rounds that took. */
	settle(order: number[]): number {
		for (let round = 0; round < 12; round++) {
			let said = false;
			for (const pair of order) {
				const [from, to] = [Math.floor(pair / NODES), pair % NODES];
				if (from === to) continue;
				const merged = merge(this.held[to]!, carry(this.held[from]!), this.at(to));
				this.held[to] = merged.held;
				said ||= merged.said;
			}
			if (!said) return round;
		}
		return Number.POSITIVE_INFINITY;
	}
}

const PAIRS = Array.from({ length: NODES * NODES }, (_, n) => n);
const steps = fc.array(step, { maxLength: 24, size: 'max' });
const numRuns = Number(process.env.ZHUDU_RUNS ?? 300);

describe('installations that exchange files of any age, in any order, by any clocks', () => {
	it('come to agree, and no file that was ever written changes that', () => {
		fc.assert(
			fc.property(steps, fc.shuffledSubarray(PAIRS, { minLength: PAIRS.length }), (acts, order) => {
				const world = new World();
				for (const one of acts) world.act(one);
				expect(world.settle(order)).toBeLessThanOrEqual(3);
				const [first, ...others] = world.held.map(agreed);
				for (const other of others) expect(other).toEqual(first);
				for (const held of world.held) for (const text of world.owed()) expect(readable(held)).toContain(text);
				for (const text of [first!.note?.text, first!.own?.definition]) expect(twice(text)).toEqual([]);
				for (const file of world.files) {
					const { held } = merge(world.held[0]!, file.held, world.at(0));
					expect(agreed(held)).toEqual(first);
				}
			}),
			{ numRuns },
		);
	});

	it('the order in which two or three are joined makes no difference, nor how often', () => {
		fc.assert(
			fc.property(steps, (acts) => {
				const world = new World();
				for (const one of acts) world.act(one);
				const [a, b, c] = world.held.map(carry) as [Held, Held, Held];
				const join = (one: Held, other: Held, by: number) => merge(one, other, world.at(by)).held;
				expect(agreed(join(a, b, 0))).toEqual(agreed(join(b, a, 1)));
				const ab = join(a, b, 0);
				expect(merge(ab, b, world.at(0))).toMatchObject({ said: false });
				expect(merge(ab, a, world.at(0))).toMatchObject({ said: false });
				const [left, right] = [join(ab, c, 0), join(a, join(b, c, 1), 0)];
				expect(said(left, world.replaced)).toEqual(said(right, world.replaced));
			}),
			{ numRuns },
		);
	});
});

/** Parts that another part says, too: there are to be none, however they came together. */
function twice(text = ''): string[] {
	const parts = text.split(/\n\n————.*\n\n/);
	return parts.filter((part, at) => parts.some((other, n) => n !== at && other.includes(part)));
}

/** All that the reader can still read of it. */
function readable({ note, own }: Held): string {
	const earlier = [...(note?.earlier ?? []), ...(own?.earlier ?? [])].map(({ text }) => text);
	return [note?.text, own?.label, ...(own?.altLabels ?? []), own?.definition, ...earlier].join('\n');
}

/** What is said, whatever stands first; what somebody replaced may be there or not. */
function said(held: Held, replaced: Set<string>) {
	const texts = new Set(readable(held).match(/<\d+>/g) ?? []);
	return { knowledge: held.knowledge?.knowledge, texts: [...texts].filter((one) => !replaced.has(one)).sort() };
}
