import type { Draft, Note, Place } from '../model/note';
import type { DraftLog, DraftState, NoteStore, Resolution } from './draft-state';
import { PAUSE, retryDelay, settled, textOf } from './draft-state';
import { Watched } from './watched';

/** The note of one term while it is written. Text leaves the field only once it is stored, or when the reader says so. */
export class NoteDraft extends Watched {
	readonly term: string;
	/** Address, title and sentence that the next save is filed under. */
	place: Place | undefined;
	#text = '';
	#state: DraftState = { kind: 'empty' };
	/** What the store holds, as far as is known. */
	#stored: Note | null = null;
	/** What was sent and never answered, or found as another view left it: the store may have taken it all the same. */
	#unanswered: string | null = null;
	/** Came while a call was under way: looked at after it. */
	#received: Note | null = null;
	#running: Promise<void> | null = null;
	#attempt = 0;
	#timer: { id: ReturnType<typeof setTimeout>; due: number } | undefined;
	readonly #store: NoteStore;
	readonly log: DraftLog | undefined;
	readonly #signal: AbortSignal;

	/** `signal` ends the timers; flush before aborting. */
	constructor(
		store: NoteStore,
		{ term, note, log, signal }: { term: string; note: Note | null; log?: DraftLog; signal: AbortSignal },
	) {
		super();
		this.term = term;
		this.#store = store;
		this.log = log;
		this.#signal = signal;
		if (note) this.#adopt(note);
		signal.addEventListener('abort', () => this.#stopTimer(), { once: true });
	}

	get text(): string {
		return this.#text;
	}

	get state(): DraftState {
		return this.#state;
	}

	/** Whether the field holds what the store does not. */
	get dirty(): boolean {
		return this.#text !== textOf(this.#stored);
	}

	/** Takes the field's text; while `composing` (an input method is open) no save is begun. */
	type(text: string, { composing } = { composing: false }): void {
		this.#text = text;
		this.#record();
		if (this.#running || this.#state.kind === 'conflict') return void this.tell();
		this.#attempt = 0;
		// While somebody types on no timer begins anew at each key, and that it failed is said until it is saved.
		const isWaiting = this.#timer && this.#timer.due <= performance.now() + PAUSE;
		if (!this.dirty) this.#become(settled(this.#stored));
		else this.#become(this.#state.kind === 'failed' ? this.#state : { kind: 'unsaved' });
		if (!this.dirty || composing) this.#stopTimer();
		else if (!isWaiting) this.#saveIn(PAUSE);
	}

	/**
	 * Takes up what a view had that ended before the store took it: where nothing was written since, it is typed again;
	 * where something was, the reader chooses. False: not now, since what stands here is not saved either.
	 */
	recover({ text, based, place }: Pick<Draft, 'text' | 'based' | 'place'>): boolean {
		if (this.dirty || this.#running) return false;
		// What the note says already was saved after all, and was typed on; or it was cut, if it was typed over just this note.
		if (this.#text.includes(text) && (based !== this.#revision || text === '')) return true;
		this.place ??= place;
		if (based === this.#revision || !this.#stored || this.#stored.deleted) {
			this.type(text);
			if (this.dirty) this.#unanswered = text; // The background may be saving it, too.
		} else {
			this.#text = text;
			this.#become({ kind: 'conflict', theirs: this.#stored, typedOver: based });
			this.#record();
		}
		return true;
	}

	/** Saves what is not saved; settles when nothing is under way, whatever came of it. Safe to call at any moment. */
	async flush(): Promise<void> {
		this.#stopTimer();
		while (this.#running) await this.#running;
		while (this.dirty && this.#state.kind !== 'conflict') {
			await this.#commit();
			if (this.#state.kind === 'failed') return;
		}
	}

	/**
	 * The page is going away and no answer will be heard: sends what is not saved, also what was typed while a save runs, over
	 * what that one is about to store. If the page stays, the drafts agree again by themselves.
	 */
	lastWord(): void {
		if (!this.#running) return void this.flush();
		const { term, text } = this;
		const over = this.#unanswered;
		if (!this.dirty || text === '' || over === null) return;
		this.#store.save({ term, text, based: this.#revision, over }).catch(() => {});
	}

	/** Moves the note to the bin, what was typed last included; what is typed meanwhile is a new text. */
	async remove(): Promise<void> {
		await this.flush();
		const isThere = !this.dirty && this.#stored && !this.#stored.deleted;
		if (isThere) await this.#exchange(() => this.#store.remove(this.term), '');
	}

	/** Takes the note out of the bin, unless something new has been typed since. */
	async undoRemove(): Promise<void> {
		if (this.#state.kind === 'binned') await this.#exchange(() => this.#store.restore(this.term), null);
	}

	/** Ends a conflict by the reader's choice; `both` puts the other text first. */
	async resolve(choice: Resolution): Promise<void> {
		if (this.#state.kind !== 'conflict') return;
		const { theirs } = this.#state;
		const mine = this.#text;
		this.#adopt(theirs);
		if (choice === 'mine') this.#text = mine;
		if (choice === 'both') this.#text = [textOf(theirs), mine].filter(Boolean).join('\n\n');
		this.#record();
		if (this.dirty) await this.#commit();
		else this.tell();
	}

	/** Another view committed this note, or it was read anew. */
	receive(note: Note): void {
		if (note.term !== this.term || note.revision <= this.#revision) return;
		if (this.#running) {
			if (!this.#received || note.revision > this.#received.revision) this.#received = note;
			return;
		}
		if (!this.dirty) this.#adopt(note);
		else this.#meet(note, this.#unanswered);
	}

	get #revision(): number {
		return this.#stored?.revision ?? 0;
	}

	/** One call: saves the text as it stands, or bins the note when the field was cleared (so that it can be taken back). */
	#commit(): Promise<void> {
		const text = this.#text;
		return this.#run(async () => {
			if (text === '') return this.#keep(await this.#store.remove(this.term), text);
			const request = { term: this.term, text, based: this.#revision, ...(this.place && { place: this.place }) };
			const earlier = this.#unanswered;
			this.#unanswered = text;
			const { kind, note } = await this.#store.save(request);
			this.#unanswered = null;
			if (kind === 'saved') this.#keep(note, text);
			else this.#meet(note, earlier);
		});
	}

	/** What is typed meets a newer note: it goes on over one whose text was sent from here (`unanswered`) or did not change. */
	#meet(note: Note, unanswered: string | null): void {
		const text = textOf(note);
		if (text === this.#text) this.#adopt(note);
		else if (text === unanswered || (this.#stored && text === textOf(this.#stored))) this.#keep(note, text);
		else {
			this.#stopTimer();
			this.#become({ kind: 'conflict', theirs: note });
		}
	}

	/** Has the store give the field another text. What is typed meanwhile goes on over it, or meets it. */
	#exchange(work: () => Promise<Note>, unanswered: string | null): Promise<void> {
		const text = this.#text;
		return this.#run(async () => {
			const note = await work();
			if (this.#text === text) this.#adopt(note);
			else this.#meet(note, unanswered);
		});
	}

	#run(work: () => Promise<void>): Promise<void> {
		this.#stopTimer();
		this.#become({ kind: 'saving' });
		this.#running = work()
			.catch((error: unknown) => this.#fail(error))
			.then(() => {
				this.#running = null;
				const received = this.#received;
				this.#received = null;
				if (received) this.receive(received);
			});
		return this.#running;
	}

	/** The store took `text`; the field may have moved on since. */
	#keep(note: Note, text: string): void {
		this.#stored = note.deleted ? note : { ...note, text };
		this.#record();
		this.#attempt = 0;
		this.#become(this.dirty ? { kind: 'unsaved' } : settled(this.#stored));
		if (this.dirty) this.#saveIn(PAUSE);
	}

	#fail(error: unknown): void {
		const code = this.#store.explain(error);
		const delay = retryDelay(++this.#attempt);
		const hopeless = code === 'bad-request' || !this.dirty;
		this.#become({ kind: 'failed', code, retryAt: hopeless ? null : Date.now() + delay });
		if (!hopeless) this.#saveIn(delay);
	}

	#saveIn(milliseconds: number): void {
		this.#stopTimer();
		const due = performance.now() + milliseconds;
		if (!this.#signal.aborted) this.#timer = { id: setTimeout(() => void this.#commit(), milliseconds), due };
	}

	#stopTimer(): void {
		clearTimeout(this.#timer?.id);
		this.#timer = undefined;
	}

	/** Puts what the store has not yet where it outlives this view. */
	#record(): void {
		const { term, place } = this;
		if (!this.dirty) return void this.log?.drop(term);
		const typedOver = this.#state.kind === 'conflict' ? this.#state.typedOver : undefined;
		this.log?.keep({ term, text: this.#text, based: typedOver ?? this.#revision, ...(place && { place }) });
	}

	/** Field and base become what the store holds. */
	#adopt(note: Note): void {
		this.#stopTimer();
		this.#stored = note;
		this.#text = textOf(note);
		this.#record();
		this.#attempt = 0;
		this.#become(settled(note));
	}

	#become(state: DraftState): void {
		this.#state = state;
		this.tell();
	}
}
