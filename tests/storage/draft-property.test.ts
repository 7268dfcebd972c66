import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DraftLog, NoteStore, SaveOutcome } from '../../components/draft-state';
import { NoteDraft } from '../../components/note-draft';
import type { Moment } from '../../model/clock';
import type { Draft, Note } from '../../model/note';
import { binNote, type Revision, restoreNote, reviseNote } from '../../storage/notes/revise-note';

/** How many sequences are tried. */
const RUNS = Number(process.env.ZHUDU_RUNS ?? 200);

const TERM = 'npf';

/** What is on disk, and the background, which may end at any moment. */
class World {
	note: Note | undefined;
	readonly drafts = new Map<string, Draft>();
	readonly views = new Set<View>();
	/** Calls that are under way: how each ends if the background does. */
	readonly #calls = new Set<() => void>();
	#now = 1;

	/** A change is committed at some time after it is asked for, and the views hear of it some time later. */
	async commit(decide: (stored: Note | undefined, moment: Moment) => Revision): Promise<Revision> {
		const revision = decide(this.note, { now: this.#now++, node: 'node000000000000' });
		this.note = revision.note.revision === 0 ? this.note : revision.note;
		if (revision.kind === 'changed') {
			for (const view of this.views) setTimeout(() => view.draft.receive(revision.note), 20);
		}
		return revision;
	}

	call<T>(work: () => Promise<T>, delay: number): Promise<T> {
		return new Promise((resolve, reject) => {
			const fail = () => {
				this.#calls.delete(fail);
				reject(new Error('no background'));
			};
			this.#calls.add(fail);
			setTimeout(() => {
				if (!this.#calls.has(fail)) return;
				const answer = work();
				setTimeout(() => {
					if (this.#calls.delete(fail)) resolve(answer);
				}, delay);
			}, delay);
		});
	}

	endBackground(): void {
		for (const fail of [...this.#calls]) fail();
	}

	/** What the background does when it wakes. */
	async saveLeft(): Promise<void> {
		for (const draft of this.left()) {
			if (draft.text !== '') {
				const { kind } = await this.commit((stored, moment) => reviseNote(stored, draft, moment));
				if (kind === 'conflict') continue;
			}
			this.drafts.delete(draft.view);
		}
	}

	left(): Draft[] {
		const living = new Set([...this.views].map(({ name }) => name));
		return [...this.drafts.values()].filter(({ view }) => !living.has(view));
	}
}

/** One place where the note is written. */
class View {
	readonly draft: NoteDraft;
	readonly #end = new AbortController();

	constructor(
		readonly name: string,
		readonly world: World,
		delay: number,
	) {
		const { note } = world;
		const store: NoteStore = {
			save: (typed) =>
				world.call(async () => {
					const { kind, note } = await world.commit((stored, moment) => reviseNote(stored, typed, moment));
					return { kind: kind === 'conflict' ? 'conflict' : 'saved', note } satisfies SaveOutcome;
				}, delay),
			remove: () =>
				world.call(async () => (await world.commit((stored, moment) => binNote(stored!, moment))).note, delay),
			restore: () =>
				world.call(async () => (await world.commit((stored, moment) => restoreNote(stored!, moment))).note, delay),
			explain: () => 'no-background',
		};
		const log: DraftLog = {
			keep: (draft) => this.isAlive && world.drafts.set(name, { ...draft, view: name, typed: 1 }),
			drop: () => this.isAlive && world.drafts.delete(name),
			written: async () => {},
		};
		this.draft = new NoteDraft(store, { term: TERM, note: note ?? null, log, signal: this.#end.signal });
		world.views.add(this);
		this.takeUp();
	}

	get isAlive(): boolean {
		return !this.#end.signal.aborted;
	}

	/** As `useLeftDraft`: one after the other. */
	takeUp(): void {
		const [next] = this.world.left();
		if (next && this.draft.recover(next)) this.world.drafts.delete(next.view);
	}

	close(): void {
		this.world.views.delete(this);
		this.#end.abort();
	}
}

const step = fc.record({
	act: fc.constantFrom(
		...([
			'type',
			'type',
			'type',
			'pass',
			'pass',
			'open',
			'close',
			'left',
			'end',
			'choose',
			'bin',
			'back',
			'flush',
			'leave',
			'import',
		] as const),
	),
	view: fc.nat(2),
	time: fc.integer({ min: 1, max: 900 }),
});

async function play(steps: { act: string; view: number; time: number }[]): Promise<void> {
	const world = new World();
	const typed: string[] = [];
	let count = 0;
	const open = (time: number) => new View(`view ${count++}`, world, 1 + (time % 120));
	for (const { act, view, time } of steps) {
		const one = [...world.views][view % Math.max(1, world.views.size)] ?? open(time);
		switch (act) {
			case 'type': {
				const letter = `<${count++}>`;
				typed.push(letter);
				one.draft.type(one.draft.text + letter);
				break;
			}
			case 'pass':
				await vi.advanceTimersByTimeAsync(time);
				for (const each of world.views) each.takeUp();
				break;
			case 'open':
				if (world.views.size < 3) open(time);
				break;
			case 'close':
				one.close();
				break;
			case 'left':
				await world.saveLeft();
				break;
			case 'end':
				world.endBackground();
				break;
			case 'choose':
				void one.draft.resolve('both');
				break;
			case 'bin':
				void one.draft.remove();
				break;
			case 'back':
				void one.draft.undoRemove();
				break;
			case 'leave':
				one.draft.lastWord();
				one.close();
				break;
			case 'import': {
				const letter = `<${count++}>`;
				typed.push(letter);
				const { text = '', revision = 0 } = world.note ?? {};
				const written = { term: TERM, text: text + letter, based: revision };
				await world.commit((stored, moment) => reviseNote(stored, written, moment));
				break;
			}
			default:
				void one.draft.flush();
		}
	}
	for (const each of world.views) each.close();
	const last = open(1);
	for (let turn = 0; turn < 40; turn++) {
		await vi.advanceTimersByTimeAsync(2_000);
		last.takeUp();
		void last.draft.resolve('both');
		if (last.draft.state.kind === 'binned') void last.draft.undoRemove();
	}
	expect(last.draft.state.kind === 'stored' || typed.length === 0, `at last: ${last.draft.state.kind}`).toBe(true);
	const kept = [world.note?.text, ...(world.note?.earlier ?? []).map(({ text }) => text)].join('\n');
	expect(typed.filter((letter) => !kept.includes(letter))).toEqual([]);
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('whatever is typed in several views, while these and the background end, is there at last', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
			vi.clearAllTimers();
			await play(steps);
		}),
		{ numRuns: RUNS },
	);
}, 3_600_000);
