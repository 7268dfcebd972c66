import type { CallError } from '../messages/protocol';
import type { Draft, Note, Place } from '../model/note';

/** What a draft needs of the store; each promise settles once the store has committed. */
export interface NoteStore {
	/** `over`: another text that this one was typed over, and that may be stored by now. */
	save(request: { term: string; text: string; based: number; over?: string; place?: Place }): Promise<SaveOutcome>;
	remove(term: string): Promise<Note>;
	restore(term: string): Promise<Note>;
	/** Why a promise above was rejected. */
	explain(error: unknown): CallError['code'];
}

/** Where a draft is kept until the store has it, so that it outlives its view. Neither call is waited for, nor may it throw. */
export interface DraftLog {
	keep(draft: Pick<Draft, 'term' | 'text' | 'based' | 'place'>): void;
	drop(term: string): void;
	/** Settles once what was kept or dropped last of a term is on disk, or can't be. */
	written(term: string): Promise<void>;
}

export type SaveOutcome = { kind: 'saved'; note: Note } | { kind: 'conflict'; note: Note };

/** Where the text in the field stands with regard to the store. */
export type DraftState =
	| { kind: 'empty' }
	| { kind: 'stored'; note: Note }
	| { kind: 'unsaved' }
	| { kind: 'saving' }
	/** Kept in the field. `retryAt`: milliseconds since the epoch, or null where only a change of the text can help. */
	| { kind: 'failed'; code: CallError['code']; retryAt: number | null }
	/** `typedOver`: the revision that a text which was taken up was typed over, where that is not what was read last. */
	| { kind: 'conflict'; theirs: Note; typedOver?: number }
	| { kind: 'binned'; note: Note };

export type Resolution = 'mine' | 'theirs' | 'both';

/** Milliseconds after which a text is saved, typed on or not. */
export const PAUSE = 300;

/**
 * Milliseconds before the nth retry (1-based): doubling from one second, at most eight. All is on this machine: a try costs little, and
 * what was in the way may be gone the next moment.
 */
export function retryDelay(attempt: number): number {
	return Math.min(1_000 * 2 ** (attempt - 1), 8_000);
}

/** Where a text stands that is what the store holds. */
export function settled(note: Note | null): DraftState {
	if (!note) return { kind: 'empty' };
	return note.deleted ? { kind: 'binned', note } : { kind: 'stored', note };
}

/** What a note says to who opens it; one in the bin says nothing. */
export function textOf(note: Note | null): string {
	return note && !note.deleted ? note.text : '';
}
