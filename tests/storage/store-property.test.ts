import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { deleteDB, openDB } from 'idb';
import { afterAll, expect, it, vi } from 'vitest';
import type { Backup } from '../../messages/protocol';
import { BIN_KEEPS } from '../../model/limits';
import type { Note } from '../../model/note';
import { exportBackup, importBackup } from '../../storage/backup/backup';
import { closeDatabase, DATABASE, withDatabase } from '../../storage/database';
import { emptyBin, eraseNote, expireBin } from '../../storage/notes/bin';
import { deleteNote, listNotes, saveNote, undeleteNote } from '../../storage/notes/notes';
import { reviseNote } from '../../storage/notes/revise-note';
import {
	deleteOwnTerm,
	emptyOwnBin,
	eraseOwnTerm,
	expireOwnBin,
	listOwnBin,
	listOwnTerms,
	restoreOwnTerm,
	saveOwnTerm,
} from '../../storage/own/own-terms';
import { reviseOwnTerm } from '../../storage/own/revise-own-term';
import { restoreSnapshot, takeSnapshot } from '../../storage/snapshots/snapshots';
import { UPGRADES, type ZhuduSchema } from '../../storage/upgrades';
import { crashAtWrite, stopCrashing } from './crash';
import { copyStore, emptyStore, type PlainStore, shownOf } from './plain-model';

vi.mock('wxt/browser', async () => (await import('./browser-of-tests')).browserOfTests());

/** How many sequences are tried. */
const RUNS = Number(process.env.ZHUDU_RUNS ?? 200);

const NAMES = ['a', 'b', 'c'];
const name = fc.constantFrom(...NAMES);
const kind = fc.constantFrom('notes', 'own');
const on = (act: string) => fc.record({ act: fc.constant(act), kind, name, pick: fc.nat() });
const step = fc.oneof(
	...['write', 'write', 'write', 'stale', 'bin', 'back', 'erase', 'expire', 'export'].map(on),
	...['import', 'elsewhere', 'elsewhere', 'fresh', 'upgrade', 'crash', 'crash', 'snapshot', 'return', 'empty'].map(on),
);
type Step = { act: string; kind: string; name: string; pick: number };

/** A store, its model, and the exports made of it with what it held then. */
class Pair {
	model: PlainStore = emptyStore();
	readonly snapshots = new Map<number, PlainStore>();
	exports: { backup: Backup; model: PlainStore }[] = [];
	#count = 0;
	#elsewhere = 0;

	newText(): string {
		return `<${this.#count++}>`;
	}

	async play({ act, kind, name, pick }: Step): Promise<void> {
		const id = kind === 'own' ? `own-${name}` : name;
		const side = kind === 'own' ? OWN : NOTES;
		const plain = kind === 'own' ? this.model.own : this.model.notes;
		const known = plain.get(id);
		const isThere = known?.state === 'there';
		const isBinned = known?.state === 'binned';
		switch (act) {
			case 'write': {
				const text = this.newText();
				await this.#attempt(
					() => side.write(id, text),
					() => plain.set(id, { text, state: 'there' }),
				);
				break;
			}
			case 'stale':
				// Typed over what is not there any more: told of, and nothing changes.
				if (isThere && kind === 'notes') {
					const { kind: outcome } = await saveNote({ term: id, text: this.newText(), based: 0 });
					expect(outcome).toBe('conflict');
				}
				break;
			case 'bin':
				if (isThere)
					await this.#attempt(
						() => side.bin(id),
						() => plain.set(id, { ...known, state: 'binned' }),
					);
				break;
			case 'back':
				if (isBinned)
					await this.#attempt(
						() => side.back(id),
						() => plain.set(id, { ...known, state: 'there' }),
					);
				break;
			case 'erase':
				if (isBinned)
					await this.#attempt(
						() => side.erase(id),
						() => plain.set(id, { text: '', state: 'erased' }),
					);
				break;
			case 'expire': {
				const later = Date.now() + BIN_KEEPS + 60_000;
				await expireBin(later);
				await expireOwnBin(later);
				for (const store of [this.model.notes, this.model.own]) {
					for (const [id, { state }] of store) if (state === 'binned') store.set(id, { text: '', state: 'erased' });
				}
				break;
			}
			case 'export':
				await this.#export();
				break;
			case 'import': {
				// What it says is known here already, and has been replaced or not.
				const earlier = this.exports[pick % Math.max(1, this.exports.length)];
				if (earlier)
					await this.#attempt(
						() => importBackup(earlier.backup),
						() => {},
					);
				break;
			}
			case 'elsewhere':
				await this.#writtenElsewhere(side, id, pick);
				break;
			case 'fresh':
				await this.#export();
				await empty();
				await importBackup(this.exports.at(-1)!.backup);
				this.exports = [];
				this.snapshots.clear();
				break;
			case 'upgrade':
				await asOfVersion(1 + (pick % UPGRADES.length));
				// A version that had no clocks knows of no change that is in an export.
				this.exports = [];
				this.snapshots.clear();
				break;
			case 'snapshot': {
				const taken = await takeSnapshot('daily');
				if (taken) this.snapshots.set(taken.id, copyStore(this.model));
				break;
			}
			case 'return': {
				const [id, then] = [...this.snapshots][pick % Math.max(1, this.snapshots.size)] ?? [];
				if (id === undefined || !then) break;
				const before = copyStore(this.model);
				const back = await restoreSnapshot(id);
				this.#returnTo(then);
				await this.#agree();
				// And, every other time, it is undone.
				if (!back || pick % 2) break;
				await restoreSnapshot(back.id);
				this.#returnTo(before);
				break;
			}
			case 'empty':
				await takeSnapshot('empty-bin');
				await (kind === 'own' ? emptyOwnBin() : emptyBin());
				for (const [id, { state }] of plain) if (state === 'binned') plain.set(id, { text: '', state: 'erased' });
				break;
			case 'crash':
				crashAtWrite(1 + (pick % 3));
				await this.play({ act: ['write', 'bin', 'back', 'erase', 'import'][pick % 5]!, kind, name, pick });
				stopCrashing();
				break;
		}
		await this.#agree();
	}

	/** What was not there then goes to the bin; what is gone for good since comes back. */
	#returnTo(then: PlainStore): void {
		for (const side of ['notes', 'own'] as const) {
			for (const [id, one] of this.model[side]) {
				const was = then[side].get(id);
				if (!was || was.state === 'erased') {
					if (one.state === 'there') this.model[side].set(id, { ...one, state: 'binned' });
				} else this.model[side].set(id, { ...was });
			}
			for (const [id, was] of then[side]) if (!this.model[side].has(id)) this.model[side].set(id, { ...was });
		}
	}

	/** Another installation took an export, wrote on it, and sends it. Whatever happened here since: neither text is lost. */
	async #writtenElsewhere(side: Side, id: string, pick: number): Promise<void> {
		const taken = this.exports[pick % Math.max(1, this.exports.length)];
		if (!taken) return;
		const text = this.newText();
		const plain = side === OWN ? this.model.own : this.model.notes;
		const before = plain.get(id);
		const at = (pick % 2 ? 1 : -1) * (pick % 100_000);
		const backup = side.editFile(taken.backup, id, text, {
			now: Date.now() + at,
			node: `else${this.#elsewhere++}`,
		});
		await importBackup(JSON.parse(JSON.stringify(backup)));
		const readable = await side.readable(id);
		expect(readable).toContain(text);
		// What it says is known there, and was replaced on purpose.
		const known = (side === OWN ? taken.model.own : taken.model.notes).get(id)?.text === before?.text;
		if (before && before.state !== 'erased' && !known) expect(readable).toContain(before.text.split('\n')[0]);
		const now = await side.shown();
		const shown = now[id] ?? '';
		expect(shown).toMatch(/^there /);
		plain.set(id, { text: shown.slice('there '.length), state: 'there' });
	}

	/** What is refused changes nothing; what is answered is done. */
	async #attempt(act: () => Promise<unknown>, apply: () => unknown): Promise<void> {
		try {
			await act();
		} catch (error) {
			expect(String(error)).toMatch(/storage-broken/);
			return;
		}
		apply();
	}

	async #export(): Promise<void> {
		const backup: Backup = JSON.parse(JSON.stringify(await exportBackup()));
		this.exports.push({ backup, model: copyStore(this.model) });
	}

	async #agree(): Promise<void> {
		expect(await NOTES.shown()).toEqual(shownOf(this.model.notes));
		expect(await OWN.shown()).toEqual(shownOf(this.model.own));
	}
}

/** Notes and own terms behind the same words. */
interface Side {
	write(id: string, text: string): Promise<unknown>;
	bin(id: string): Promise<unknown>;
	back(id: string): Promise<unknown>;
	erase(id: string): Promise<unknown>;
	shown(): Promise<Record<string, string>>;
	/** All that can be read of one, earlier texts included. */
	readable(id: string): Promise<string>;
	editFile(backup: Backup, id: string, text: string, at: { now: number; node: string }): Backup;
}

const byId = (pairs: [string, string][]) => Object.fromEntries(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));

const NOTES: Side = {
	async write(term, text) {
		const stored = await withDatabase((database) => database.get('notes', term));
		return saveNote({ term, text, based: stored?.revision ?? 0 });
	},
	bin: deleteNote,
	back: undeleteNote,
	erase: eraseNote,
	async shown() {
		const notes = await listNotes();
		return byId(
			notes.map(({ term, text, deleted }) => [term, `${deleted === undefined ? 'there' : 'binned'} ${text}`]),
		);
	},
	async readable(term) {
		const note = (await listNotes()).find((one) => one.term === term);
		return [note?.text, ...(note?.earlier ?? []).map(({ text }) => text)].join('\n');
	},
	editFile(backup, term, text, at) {
		const stored = backup.notes.find((note) => note.term === term);
		const { note } = reviseNote(stored, { term, text, based: stored?.revision ?? 0 }, at);
		return { ...backup, notes: [...backup.notes.filter((one) => one.term !== term), note] };
	},
};

const OWN: Side = {
	write: (id, text) => saveOwnTerm({ id, label: `词${text}`, altLabels: [], definition: text }),
	bin: deleteOwnTerm,
	back: restoreOwnTerm,
	erase: eraseOwnTerm,
	async shown() {
		const there = (await listOwnTerms()).map(({ id, definition }): [string, string] => [id, `there ${definition}`]);
		const binned = (await listOwnBin()).map(({ id, definition }): [string, string] => [id, `binned ${definition}`]);
		return byId([...there, ...binned]);
	},
	async readable(wanted) {
		const term = [...(await listOwnTerms()), ...(await listOwnBin())].find(({ id }) => id === wanted);
		return [
			term?.label,
			...(term?.altLabels ?? []),
			term?.definition,
			...(term?.earlier ?? []).map(({ text }) => text),
		].join('\n');
	},
	editFile(backup, id, text, at) {
		const stored = backup.ownTerms.find((term) => term.id === id);
		const term = reviseOwnTerm(stored, { id, label: `词${text}`, altLabels: [], definition: text }, at);
		return { ...backup, ownTerms: [...backup.ownTerms.filter((one) => one.id !== id), term] };
	},
};

async function empty(): Promise<void> {
	await closeDatabase();
	await deleteDB(DATABASE);
}

/** Makes the database what an earlier version would have left of it; the next call upgrades it. */
async function asOfVersion(version: number): Promise<void> {
	const [notes, ownTerms, ownBin] = await withDatabase((database) =>
		Promise.all([database.getAll('notes'), database.getAll('ownTerms'), database.getAll('ownBin')]),
	);
	await empty();
	const database = await openDB<ZhuduSchema>(DATABASE, version, {
		upgrade(old) {
			for (const upgrade of UPGRADES.slice(0, version)) upgrade(old);
		},
	});
	const isOld = version < UPGRADES.length;
	const asThen = <T extends { clock?: unknown }>({ clock, ...record }: T) => (isOld ? record : { ...record, clock });
	for (const note of notes) await database.put('notes', asThen(note) as Note);
	for (const term of ownTerms) await database.put('ownTerms', asThen(term) as (typeof ownTerms)[0]);
	// Before there was a bin of own terms, what was in it could not be.
	const binned = ownBin.map(asThen) as typeof ownBin;
	if (version >= 3) for (const term of binned) await database.put('ownBin', term);
	database.close();
	if (version < 3) await withDatabase((now) => Promise.all(binned.map((term) => now.put('ownBin', term))));
}

afterAll(empty);

it('the store does what a plain model does, whatever comes in which order', { timeout: 3_600_000 }, async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(step, { maxLength: 25, size: 'max' }), async (steps) => {
			await empty();
			const pair = new Pair();
			try {
				for (const one of steps) await pair.play(one);
			} finally {
				stopCrashing();
			}
		}),
		{ numRuns: RUNS, endOnFailure: RUNS > 1000 },
	);
});
