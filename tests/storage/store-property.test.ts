import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { deleteDB } from 'idb';
import { afterAll, expect, it, vi } from 'vitest';
import type { Backup } from '../../messages/protocol';
import { KNOWLEDGE, type Knowledge } from '../../model/knowledge';
import { BIN_KEEPS } from '../../model/limits';
import { exportBackup, importBackup } from '../../storage/backup/backup';
import { closeDatabase, DATABASE } from '../../storage/database';
import { listKnowledge, setKnowledge } from '../../storage/knowledge/knowledge';
import { reviseKnowledge } from '../../storage/knowledge/revise-knowledge';
import { emptyBin, expireBin } from '../../storage/notes/bin';
import { retagNote, saveNote } from '../../storage/notes/notes';
import { emptyOwnBin, expireOwnBin } from '../../storage/own/own-terms';
import { restoreSnapshot, takeSnapshot } from '../../storage/snapshots/snapshots';
import { UPGRADES } from '../../storage/upgrades';
import { asOfVersion } from './as-of-version';
import { crashAtWrite, stopCrashing } from './crash';
import { copyStore, emptyStore, type PlainStore, shownOf } from './plain-model';
import { NOTES, OWN, type Side } from './sides';

vi.mock('wxt/browser', async () => (await import('./browser-of-tests')).browserOfTests());

/** How many sequences are tried. */
const RUNS = Number(process.env.ZHUDU_RUNS ?? 200);

const NAMES = ['a', 'b', 'c'];
const name = fc.constantFrom(...NAMES);
const kind = fc.constantFrom('notes', 'own');
const on = (act: string) => fc.record({ act: fc.constant(act), kind, name, pick: fc.nat() });
const step = fc.oneof(
	...['write', 'write', 'write', 'tag', 'stale', 'bin', 'back', 'erase', 'expire', 'export'].map(on),
	...['know', 'know', 'known elsewhere'].map(on),
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
					() => plain.set(id, { text, state: 'there', tag: known?.tag }),
				);
				break;
			}
			case 'tag':
				if (isThere && kind === 'notes') {
					const tag = pick % 4 ? `t${pick % 4}` : undefined;
					await this.#attempt(
						() => retagNote({ term: id, tags: tag ? [tag] : [] }),
						() => plain.set(id, { ...known, tag }),
					);
				}
				break;
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
			case 'know': {
				const knowledge = KNOWLEDGE[pick % 3]!;
				await this.#attempt(
					() => setKnowledge(name, knowledge),
					() => this.model.knowledge.set(name, knowledge),
				);
				break;
			}
			case 'known elsewhere':
				await this.#knownElsewhere(name, pick);
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
				await this.play({
					act: ['write', 'bin', 'back', 'erase', 'import', 'know', 'tag'][pick % 7]!,
					kind,
					name,
					pick,
				});
				stopCrashing();
				break;
		}
		await this.#agree();
	}

	/** What was not there then goes to the bin; what is gone for good since comes back. */
	#returnTo(then: PlainStore): void {
		for (const id of new Set([...this.model.knowledge.keys(), ...then.knowledge.keys()])) {
			this.model.knowledge.set(id, then.knowledge.get(id) ?? 'new');
		}
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

	/** The same of how well a term is known: what was said knowing all that is here holds, else what was said later. */
	async #knownElsewhere(term: string, pick: number): Promise<void> {
		const taken = this.exports[pick % Math.max(1, this.exports.length)];
		if (!taken) return;
		const knowledge = KNOWLEDGE[pick % 3]!;
		const before = this.model.knowledge.get(term) ?? 'new';
		const known = taken.backup.knowledge.find((one) => one.term === term);
		const at = { now: Date.now() + (pick % 2 ? 1 : -1) * (pick % 100_000), node: `else${this.#elsewhere++}` };
		const record = reviseKnowledge(known, { term, knowledge }, at);
		const others = taken.backup.knowledge.filter((one) => one !== known);
		await importBackup(JSON.parse(JSON.stringify({ ...taken.backup, knowledge: [...others, record] })));
		const now = (await shownKnowledge())[term] ?? 'new';
		expect([before, knowledge]).toContain(now);
		this.model.knowledge.set(term, now);
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
		const [, said = '', tag] = /^there (.*?)(?: #(\w+))?$/s.exec(shown) ?? [];
		if (before && before.state !== 'erased') expect(tag).toBe(before.tag);
		plain.set(id, { text: said, state: 'there', tag });
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
		const said = [...this.model.knowledge].filter(([, knowledge]) => knowledge !== 'new');
		expect(await shownKnowledge()).toEqual(Object.fromEntries(said));
	}
}

async function shownKnowledge(): Promise<Record<string, Knowledge>> {
	return Object.fromEntries((await listKnowledge()).map(({ term, knowledge }) => [term, knowledge]));
}

async function empty(): Promise<void> {
	await closeDatabase();
	await deleteDB(DATABASE);
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
