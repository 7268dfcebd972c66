import type { Note, Place } from '../model/note';
import type { DraftLog, NoteStore } from './draft-state';
import { NoteDraft } from './note-draft';
import { Watched } from './watched';

/** Every draft opened in this view, by term: going to another term and back finds the text as it was left. */
export class NoteDrafts extends Watched {
	readonly #drafts = new Map<string, NoteDraft>();
	readonly #heard = new Map<string, Note>();
	readonly #store: NoteStore;
	readonly #log: DraftLog | undefined;
	readonly #signal: AbortSignal;

	/** `signal` ends the timers of all drafts; `log` keeps what is not saved yet. */
	constructor(store: NoteStore, signal: AbortSignal, log?: DraftLog) {
		super();
		this.#store = store;
		this.#log = log;
		this.#signal = signal;
	}

	/** The draft of a term; `note` is what the store held when it was read (null: none, or in the bin). */
	open(term: string, { note, place }: { note: Note | null; place?: Place }): NoteDraft {
		let draft = this.#drafts.get(term);
		if (!draft) {
			draft = new NoteDraft(this.#store, { term, note, signal: this.#signal, ...(this.#log && { log: this.#log }) });
			this.#drafts.set(term, draft);
			draft.watch(() => this.tell(), this.#signal);
		} else if (note) draft.receive(note);
		const heard = this.#heard.get(term);
		if (heard) draft.receive(heard);
		draft.place = place;
		return draft;
	}

	/** Another view committed a note; it may be told of before this view has read the term. */
	receive(note: Note): void {
		this.#heard.set(note.term, note);
		this.#drafts.get(note.term)?.receive(note);
	}

	/** Saves everything that is not saved; settles when nothing is under way. */
	async flush(): Promise<void> {
		await Promise.all([...this.#drafts.values()].filter((draft) => draft.dirty).map((draft) => draft.flush()));
	}

	/** The page is going away: sends everything that is not saved, waiting for nothing. */
	lastWord(): void {
		for (const draft of this.#drafts.values()) draft.lastWord();
	}

	/** Terms whose text the store does not have yet. */
	get unsaved(): string[] {
		return [...this.#drafts.values()].filter((draft) => draft.dirty).map((draft) => draft.term);
	}

	/** Terms whose text could not be saved, or not without the reader's choice. */
	get failed(): string[] {
		return this.unsaved.filter((term) => {
			const kind = this.#drafts.get(term)?.state.kind;
			return kind === 'failed' || kind === 'conflict';
		});
	}
}
