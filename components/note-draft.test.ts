import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Note } from '../model/note';
import type { NoteStore, SaveOutcome } from './draft-state';
import { PAUSE, retryDelay } from './draft-state';
import { NoteDraft } from './note-draft';
import { NoteDrafts } from './note-drafts';

/** A store that answers when the test says so. */
class SlowStore implements NoteStore {
	calls: {
		call: string;
		text?: string;
		based?: number;
		place?: unknown;
		answer: (outcome: unknown) => void;
		fail: () => void;
	}[] = [];
	save(request: Parameters<NoteStore['save']>[0]): Promise<SaveOutcome> {
		return this.#ask('save', request);
	}
	remove(): Promise<Note> {
		return this.#ask('remove', {});
	}
	restore(): Promise<Note> {
		return this.#ask('restore', {});
	}
	explain(error: unknown) {
		return error === 'too long' ? ('bad-request' as const) : ('storage-full' as const);
	}
	get last() {
		return this.calls.at(-1)!;
	}
	#ask<T>(call: string, request: object): Promise<T> {
		return new Promise<T>((answer, fail) => {
			this.calls.push({ call, ...request, answer: (outcome) => answer(outcome as T), fail: () => fail('full') });
		});
	}
}

const note = (revision: number, text: string, more: Partial<Note> = {}): Note => ({
	term: 'npf',
	text,
	places: [],
	created: 1,
	updated: revision,
	revision,
	...more,
});
const saved = (revision: number, text: string): SaveOutcome => ({ kind: 'saved', note: note(revision, text) });
const settle = () => vi.advanceTimersByTimeAsync(0);

let store: SlowStore;
let end: AbortController;
beforeEach(() => {
	vi.useFakeTimers();
	store = new SlowStore();
	end = new AbortController();
});
afterEach(() => {
	end.abort();
	expect(vi.getTimerCount()).toBe(0);
	vi.useRealTimers();
});
const open = (stored: Note | null = null) => new NoteDraft(store, { term: 'npf', note: stored, signal: end.signal });

describe('saving as one types', () => {
	it('waits a little, then saves once with the base revision and the place', async () => {
		const draft = open(note(3, 'old'));
		draft.place = { url: 'https://a.example/', title: 'A', sentence: 'S' };
		for (const text of ['a', 'ab', 'abc']) {
			draft.type(text);
			await vi.advanceTimersByTimeAsync(PAUSE / 4);
		}
		expect(store.calls).toHaveLength(0);
		expect(draft.state.kind).toBe('unsaved');
		await vi.advanceTimersByTimeAsync(PAUSE / 4);
		expect(store.calls).toMatchObject([{ call: 'save', text: 'abc', based: 3, place: { title: 'A' } }]);
		expect(draft.state.kind).toBe('saving');
		store.last.answer(saved(4, 'abc'));
		await settle();
		expect(draft.state).toMatchObject({ kind: 'stored', note: { revision: 4 } });
		expect(draft.dirty).toBe(false);
	});

	it('steady typing is saved while it goes on', async () => {
		const draft = open();
		let revision = 0;
		for (let typed = 1; typed <= 100; typed++) {
			draft.type('a'.repeat(typed));
			await vi.advanceTimersByTimeAsync(90);
			if (store.calls.length > revision) store.last.answer(saved(++revision, store.last.text!));
			await settle();
		}
		expect(revision).toBeGreaterThan(20);
		expect(store.last.text!.length).toBeGreaterThan(90);
		void draft.flush();
		store.last.answer(saved(revision + 1, store.last.text!));
		await settle();
	});

	it('typing while a save runs is saved after it, over the new revision', async () => {
		const draft = open();
		draft.type('a');
		await vi.advanceTimersByTimeAsync(PAUSE);
		draft.type('ab');
		await vi.advanceTimersByTimeAsync(5 * PAUSE);
		expect(store.calls).toHaveLength(1);
		store.last.answer(saved(1, 'a'));
		await settle();
		expect(draft.text).toBe('ab');
		expect(draft.state.kind).toBe('unsaved');
		await vi.advanceTimersByTimeAsync(PAUSE);
		expect(store.last).toMatchObject({ text: 'ab', based: 1 });
		store.last.answer(saved(2, 'ab'));
		await settle();
		expect(draft.dirty).toBe(false);
	});

	it('saves nothing while an input method is open, but a flush does', async () => {
		const draft = open();
		draft.type('xin', { composing: true });
		await vi.advanceTimersByTimeAsync(60_000);
		expect(store.calls).toHaveLength(0);
		void draft.flush();
		expect(store.last.text).toBe('xin');
		store.last.answer(saved(1, 'xin'));
		await settle();
	});

	it('a flush begins the save in the same turn, for a page that is going away', () => {
		const draft = open();
		draft.type('a');
		void draft.flush();
		expect(store.calls).toHaveLength(1);
		store.last.answer(saved(1, 'a'));
	});

	it('the last word goes out while a save runs, and agrees with it if the page stays', async () => {
		const draft = open(note(4, 'old'));
		draft.type('a');
		await vi.advanceTimersByTimeAsync(PAUSE);
		draft.type('ab');
		draft.lastWord();
		expect(store.calls).toMatchObject([
			{ text: 'a', based: 4 },
			{ text: 'ab', based: 4, over: 'a' },
		]);
		store.calls[0]!.answer(saved(5, 'a'));
		store.calls[1]!.answer(saved(6, 'ab'));
		await vi.advanceTimersByTimeAsync(PAUSE);
		store.last.answer({ kind: 'conflict', note: note(6, 'ab') });
		await settle();
		expect(draft.state).toMatchObject({ kind: 'stored', note: { revision: 6 } });
	});

	it('text typed back to what is stored needs no save', async () => {
		const draft = open(note(1, 'a'));
		draft.type('ab');
		draft.type('a');
		await vi.advanceTimersByTimeAsync(PAUSE);
		expect(store.calls).toHaveLength(0);
		expect(draft.state.kind).toBe('stored');
	});

	it('a cleared field puts the note into the bin, from where it comes back', async () => {
		const draft = open(note(1, 'a'));
		draft.type('');
		await vi.advanceTimersByTimeAsync(PAUSE);
		expect(store.last.call).toBe('remove');
		store.last.answer(note(2, 'a', { deleted: 5 }));
		await settle();
		expect(draft.state.kind).toBe('binned');
		void draft.undoRemove();
		store.last.answer(note(3, 'a'));
		await settle();
		expect(draft.text).toBe('a');
	});
});

describe('failure', () => {
	it('keeps the text and tries again, less and less often', async () => {
		const draft = open();
		draft.type('a');
		await vi.advanceTimersByTimeAsync(PAUSE);
		for (const attempt of [1, 2, 3]) {
			store.last.fail();
			await settle();
			expect(draft.state).toMatchObject({
				kind: 'failed',
				code: 'storage-full',
				retryAt: Date.now() + retryDelay(attempt),
			});
			expect(draft.text).toBe('a');
			await vi.advanceTimersByTimeAsync(retryDelay(attempt));
			expect(store.calls).toHaveLength(attempt + 1);
		}
		store.last.answer(saved(1, 'a'));
		await settle();
		expect(draft.state.kind).toBe('stored');
	});

	it.each([
		[1, 1_000],
		[2, 2_000],
		[4, 8_000],
		[50, 8_000],
	])('retry %i waits %i ms', (attempt, milliseconds) => expect(retryDelay(attempt)).toBe(milliseconds));

	it('is told while one types on, and tried again all the time', async () => {
		const draft = open();
		let asked = 0;
		store.explain = () => 'storage-full';
		store.save = async () => {
			asked++;
			throw new Error('full');
		};
		for (let text = 'a'; text.length < 100; text += 'a') {
			draft.type(text);
			if (asked > 0) expect(draft.state).toMatchObject({ kind: 'failed', code: 'storage-full' });
			await vi.advanceTimersByTimeAsync(90);
		}
		expect(asked).toBeGreaterThan(20);
	});

	it('what asking again cannot help is not asked again', async () => {
		const draft = open();
		store.explain = () => 'bad-request';
		draft.type('a');
		await vi.advanceTimersByTimeAsync(PAUSE);
		store.last.fail();
		await vi.advanceTimersByTimeAsync(600_000);
		expect(store.calls).toHaveLength(1);
		expect(draft.state).toMatchObject({ kind: 'failed', retryAt: null });
		expect(draft.text).toBe('a');
	});

	it('a failed flush ends, and leaves the retry to the timer', async () => {
		const draft = open();
		draft.type('a');
		const flushed = draft.flush();
		store.last.fail();
		await flushed;
		expect(draft.dirty).toBe(true);
	});
});

describe('conflict', () => {
	it.each([
		['mine', 'mine', [{ text: 'mine', based: 7 }]],
		['theirs', 'theirs', []],
		['both', 'theirs\n\nmine', [{ text: 'theirs\n\nmine', based: 7 }]],
	] as const)('%s: the field holds %j', async (choice, text, saves) => {
		const draft = open(note(1, 'old'));
		draft.type('mine');
		await vi.advanceTimersByTimeAsync(PAUSE);
		store.last.answer({ kind: 'conflict', note: note(7, 'theirs') });
		await settle();
		expect(draft.state).toMatchObject({ kind: 'conflict', theirs: { text: 'theirs' } });
		expect(draft.text).toBe('mine');
		await vi.advanceTimersByTimeAsync(600_000);
		expect(store.calls).toHaveLength(1);
		void draft.resolve(choice);
		expect(store.calls.slice(1)).toMatchObject(saves);
		expect(draft.text).toBe(text);
		if (saves.length > 0) store.last.answer(saved(8, text));
		await settle();
		expect(draft.state.kind).toBe('stored');
	});

	it.each([
		['the next save meets it', (_draft: NoteDraft) => {}],
		['news of it come first', (draft: NoteDraft) => draft.receive(note(1, 'a'))],
	])('a save that was taken but never answered is none: %s', async (_what, hear) => {
		const draft = open();
		draft.type('a');
		await vi.advanceTimersByTimeAsync(PAUSE);
		draft.type('ab');
		store.last.fail();
		await settle();
		hear(draft);
		await vi.advanceTimersByTimeAsync(retryDelay(1));
		if (store.last.based === 0) store.last.answer({ kind: 'conflict', note: note(1, 'a') });
		await vi.advanceTimersByTimeAsync(PAUSE);
		expect(store.last).toMatchObject({ text: 'ab', based: 1 });
		store.last.answer(saved(2, 'ab'));
		await settle();
		expect(draft.state.kind).toBe('stored');
	});

	it('the same text from two views is none', async () => {
		const draft = open();
		draft.type('a');
		await vi.advanceTimersByTimeAsync(PAUSE);
		store.last.answer({ kind: 'conflict', note: note(7, 'a') });
		await settle();
		expect(draft.state.kind).toBe('stored');
	});
});

describe('another view saves', () => {
	it('an untouched field follows', () => {
		const draft = open(note(1, 'a'));
		draft.receive(note(2, 'b'));
		expect(draft.text).toBe('b');
		draft.receive(note(1, 'a'));
		expect(draft.text).toBe('b');
	});

	it('a field that is being written asks', async () => {
		const draft = open(note(1, 'a'));
		draft.type('mine');
		draft.receive(note(2, 'b'));
		await vi.advanceTimersByTimeAsync(PAUSE);
		expect(store.calls).toHaveLength(0);
		expect(draft.state.kind).toBe('conflict');
		expect(draft.text).toBe('mine');
	});

	it('another tag is no conflict, whether it is heard of or found when saving', async () => {
		const draft = open(note(1, 'a'));
		draft.type('mine');
		draft.receive(note(2, 'a', { tags: ['x'] }));
		expect(draft.state.kind).toBe('unsaved');
		await vi.advanceTimersByTimeAsync(PAUSE);
		expect(store.last).toMatchObject({ text: 'mine', based: 2 });
		store.last.answer({ kind: 'conflict', note: note(3, 'a', { tags: ['x', 'y'] }) });
		await vi.advanceTimersByTimeAsync(PAUSE);
		expect(store.last).toMatchObject({ text: 'mine', based: 3 });
		store.last.answer(saved(4, 'mine'));
		await settle();
		expect(draft.state.kind).toBe('stored');
	});

	it('news of our own save is no conflict, whichever comes first', async () => {
		const draft = open();
		draft.type('a');
		await vi.advanceTimersByTimeAsync(PAUSE);
		draft.type('ab');
		draft.receive(note(1, 'a'));
		store.last.answer(saved(1, 'a'));
		await settle();
		expect(draft.state.kind).toBe('unsaved');
		draft.receive(note(1, 'a'));
		expect(draft.text).toBe('ab');
	});

	it('news that came while a save ran is looked at after it', async () => {
		const draft = open();
		draft.type('a');
		await vi.advanceTimersByTimeAsync(PAUSE);
		draft.receive(note(2, 'b'));
		store.last.answer(saved(1, 'a'));
		await settle();
		expect(draft.text).toBe('b');
	});
});

describe('deleting', () => {
	it('saves what was typed last, so that the bin holds it', async () => {
		const draft = open(note(1, 'a'));
		draft.type('ab');
		const removed = draft.remove();
		store.last.answer(saved(2, 'ab'));
		await settle();
		expect(store.last.call).toBe('remove');
		store.last.answer(note(3, 'ab', { deleted: 9 }));
		await removed;
		expect(draft.text).toBe('');
		expect(draft.state.kind).toBe('binned');
	});

	it('what is typed meanwhile is no part of what goes', async () => {
		const draft = open(note(3, 'a'));
		void draft.remove();
		await settle();
		draft.type('ab');
		store.last.answer(note(4, 'a', { deleted: 1 }));
		await settle();
		expect([draft.text, draft.state.kind]).toEqual(['ab', 'unsaved']);
		await vi.advanceTimersByTimeAsync(PAUSE);
		expect(store.last).toMatchObject({ call: 'save', text: 'ab', based: 4 });
		store.last.answer(saved(5, 'ab'));
		await settle();
	});

	it('what is typed while it comes back is not thrown away', async () => {
		const draft = open(note(4, 'a', { deleted: 1 }));
		void draft.undoRemove();
		draft.type('b');
		store.last.answer(note(5, 'a'));
		await settle();
		expect(draft.state).toMatchObject({ kind: 'conflict', theirs: { text: 'a' } });
		expect(draft.text).toBe('b');
	});

	it('does nothing where the text could not be saved', async () => {
		const draft = open(note(1, 'a'));
		draft.type('ab');
		const removed = draft.remove();
		store.last.fail();
		await removed;
		expect(store.calls.map(({ call }) => call)).toEqual(['save']);
		expect(draft.text).toBe('ab');
	});
});

describe('what is not saved yet is logged, to outlive its view', () => {
	class Log {
		kept = new Map<string, { text: string; based: number }>();
		keep(draft: { term: string; text: string; based: number }) {
			this.kept.set(draft.term, draft);
		}
		drop(term: string) {
			this.kept.delete(term);
		}
		async written() {}
	}
	const logged = (stored: Note | null = null) => {
		const log = new Log();
		return { log, draft: new NoteDraft(store, { term: 'npf', note: stored, log, signal: end.signal }) };
	};

	it('from the first key until the store has it', async () => {
		const { log, draft } = logged(note(3, 'old'));
		draft.type('x', { composing: true });
		expect(log.kept.get('npf')).toMatchObject({ text: 'x', based: 3 });
		draft.type('xy');
		await vi.advanceTimersByTimeAsync(PAUSE);
		draft.type('xyz');
		store.last.answer(saved(4, 'xy'));
		await settle();
		expect(log.kept.get('npf')).toMatchObject({ text: 'xyz', based: 4 });
		await vi.advanceTimersByTimeAsync(PAUSE);
		store.last.answer(saved(5, 'xyz'));
		await settle();
		expect(log.kept.size).toBe(0);
	});

	it('while a conflict is undecided', async () => {
		const { log, draft } = logged(note(1, 'old'));
		draft.type('mine');
		draft.receive(note(2, 'theirs'));
		draft.type('mine, longer');
		expect(log.kept.get('npf')).toMatchObject({ text: 'mine, longer' });
		void draft.resolve('theirs');
		await settle();
		expect(log.kept.size).toBe(0);
	});

	it.each([
		['nothing was written since: typed again', note(3, 'old'), { text: 'old and new', based: 3 }, 'unsaved'],
		['the note is gone: typed again', null, { text: 'old and new', based: 3 }, 'unsaved'],
		['the note is in the bin: typed again', note(5, 'old', { deleted: 1 }), { text: 'new', based: 3 }, 'unsaved'],
		['something was written: the reader chooses', note(4, 'other'), { text: 'new', based: 3 }, 'conflict'],
		['it was saved after all', note(4, 'new'), { text: 'new', based: 3 }, 'stored'],
		['some of just this note was cut: so it is again', note(3, 'old and new'), { text: 'old', based: 3 }, 'unsaved'],
		['the field was cleared: the note stays', note(3, 'old'), { text: '', based: 3 }, 'stored'],
		['it was saved, and typed on', note(5, 'new and more'), { text: 'new', based: 3 }, 'stored'],
	])('taken up later: %s', async (_, stored, draftBefore, state) => {
		const { log, draft } = logged(stored);
		expect(draft.recover(draftBefore)).toBe(true);
		expect(draft.state.kind).toBe(state);
		// Not decided or not saved yet, it outlives this view, too; as typed over what it was typed over.
		if (state === 'conflict') expect(log.kept.get('npf')).toMatchObject(draftBefore);
		if (state === 'unsaved') expect(log.kept.get('npf')).toMatchObject({ text: draftBefore.text });
		expect(draft.text).toBe(state === 'stored' ? stored!.text : draftBefore.text);
		if (state === 'unsaved') {
			await vi.advanceTimersByTimeAsync(PAUSE);
			store.last.answer(saved(9, draftBefore.text));
			await settle();
		}
	});

	it.each([
		['news of it come first', (draft: NoteDraft) => draft.receive(note(4, 'old and left'))],
		['the next save meets it', (_draft: NoteDraft) => {}],
	])('what was left is typed on, while the background saves it, too: %s', async (_, hear) => {
		const { draft } = logged(note(3, 'old'));
		draft.recover({ text: 'old and left', based: 3 });
		draft.type('old and left, and more');
		hear(draft);
		await vi.advanceTimersByTimeAsync(PAUSE);
		if (store.last.based === 3) store.last.answer({ kind: 'conflict', note: note(4, 'old and left') });
		await vi.advanceTimersByTimeAsync(PAUSE);
		expect(store.last).toMatchObject({ text: 'old and left, and more', based: 4 });
		store.last.answer(saved(5, 'old and left, and more'));
		await settle();
		expect(draft.state.kind).toBe('stored');
	});

	it('what was left waits while what is typed here is not saved', async () => {
		const { draft } = logged(note(3, 'old'));
		draft.type('old, typed at once');
		expect(draft.recover({ text: 'old and left', based: 3 })).toBe(false);
		await vi.advanceTimersByTimeAsync(PAUSE);
		store.last.answer(saved(4, 'old, typed at once'));
		await settle();
		expect(draft.recover({ text: 'old and left', based: 3 })).toBe(true);
		expect(draft.state).toMatchObject({ kind: 'conflict', theirs: { text: 'old, typed at once' } });
		void draft.resolve('both');
		expect(store.last).toMatchObject({ text: 'old, typed at once\n\nold and left', based: 4 });
	});
});

describe('going from term to term', () => {
	it('a note that was told of before its term was read is not missed', () => {
		const drafts = new NoteDrafts(store, end.signal);
		drafts.receive(note(2, '别处所写'));
		expect(drafts.open('npf', { note: null }).text).toBe('别处所写');
		expect(drafts.open('npf', { note: note(1, '旧') }).text).toBe('别处所写');
	});

	it('a text that could not be saved is found again, and never in another term', async () => {
		const drafts = new NoteDrafts(store, end.signal);
		const first = drafts.open('npf', { note: null });
		first.type('about the first');
		const flushed = drafts.flush();
		const second = drafts.open('ai', { note: null });
		expect(second.text).toBe('');
		store.last.fail();
		await flushed;
		expect(drafts.unsaved).toEqual(['npf']);
		expect(drafts.open('npf', { note: null }).text).toBe('about the first');
	});
});
