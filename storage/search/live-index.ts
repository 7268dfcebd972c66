import type { SearchReply } from '../../messages/protocol';
import type { Change } from '../../model/change';
import type { Knowledge } from '../../model/knowledge';
import type { Note } from '../../model/note';
import type { OwnTerm } from '../../model/own-term';
import { isImportedPack } from '../../model/pack';
import { asTerm } from '../packs/compose-entry';
import type { StoredTerm } from '../upgrades';
import { describeHit, type EntryRecord } from './describe-hit';
import { search, type Wanted } from './search';
import { SearchIndex } from './search-index';

/** Where the index gets what it holds. */
export interface SearchRecords {
	packs(): Promise<{ id: string; position: number }[]>;
	packsOff(): Promise<readonly string[]>;
	/** Some terms of a pack in their order, `TERMS_AT_ONCE` at most, from this place on. */
	terms(pack: string, from: number): Promise<StoredTerm[]>;
	ownTerms(): Promise<OwnTerm[]>;
	/** All notes, some at a time. */
	notes(): AsyncIterable<Note[]>;
	/** Ids of the terms that the reader knows so. */
	knowledge(kind: Knowledge): Promise<ReadonlySet<string>>;
	/** In the order of the ids. */
	entries(ids: string[]): Promise<EntryRecord[]>;
}

/** So many are read and indexed between two chances for others to have their turn: some ten milliseconds. */
export const TERMS_AT_ONCE = 100;

/**
 * How long a question waits for an index that is being built, milliseconds; then it is answered from what there is. A list that
 * asks again until it has everything is answered sooner.
 */
export const PATIENCE = { once: 400, again: 60 } as const;

/** More terms than any pack has. */
const PACK_SPAN = 1e8;

/**
 * The search index while the background lives: built in slices at the first question, then kept up with the feed of changes,
 * record by record.
 */
export class LiveIndex {
	readonly #records: SearchRecords;
	#index = new SearchIndex();
	/** What is being read, or was; undefined before the first question, and after a failure. */
	#loading: Promise<void> | undefined;
	/** What the feed told of while something is read: the feed is newer. */
	readonly #told = new Set<string>();

	constructor(records: SearchRecords) {
		this.#records = records;
	}

	async search(
		{ knowledge, ...wanted }: Omit<Wanted, 'packsOff' | 'only'> & { knowledge?: Knowledge | undefined },
		patience: number = PATIENCE.once,
	): Promise<SearchReply> {
		const packsOff = await this.#records.packsOff();
		const only = knowledge && (await this.#records.knowledge(knowledge));
		const isWhole = await this.#becomesWhole(patience);
		const { found, total, topics } = search(this.#index, { ...wanted, only, packsOff });
		const records = await this.#records.entries(found.map(({ entry }) => entry.id));
		return { hits: found.flatMap((one, nth) => describeHit(one, records[nth]!) ?? []), total, topics, isWhole };
	}

	/** A follower of the feed. */
	readonly follow = (changes: readonly Change[]): void => {
		if (!this.#loading) return;
		for (const change of changes) this.#take(change);
	};

	#take(change: Change): void {
		if (change.store === 'knowledge') return;
		if (change.store === 'packs') {
			this.#continue(() => this.#reloadPack(change.id));
			return;
		}
		this.#told.add(keyOf(change.store, change.id));
		if (change.store === 'notes') this.#index.putNote(change.record);
		else if (change.record) this.#putOwn(change.record);
		else this.#index.dropTerm(change.id);
	}

	/** False after some time, unless there is nothing at all to answer from. */
	async #becomesWhole(patience: number): Promise<boolean> {
		let isOver = false;
		const loading = this.#load().finally(() => {
			isOver = true;
		});
		const wait = async () => {
			do await new Promise((resolve) => setTimeout(resolve, patience));
			while (this.#index.isEmpty && !isOver);
			return false;
		};
		return Promise.race([loading.then(() => true), wait()]);
	}

	#load(): Promise<void> {
		if (!this.#loading) this.#continue(() => this.#loadAll());
		return this.#loading!;
	}

	/** Reads something after what is being read. */
	#continue(read: () => Promise<void>): void {
		const loading = (this.#loading ?? Promise.resolve()).then(read);
		this.#loading = loading;
		const end = (isWhole: boolean) => {
			if (this.#loading !== loading) return;
			this.#told.clear();
			if (isWhole) return;
			// The next question begins anew.
			this.#loading = undefined;
			this.#index = new SearchIndex();
		};
		loading.then(
			() => end(true),
			() => end(false),
		);
	}

	async #loadAll(): Promise<void> {
		const packs = (await this.#records.packs()).sort((a, b) => a.position - b.position);
		for (const term of await this.#records.ownTerms()) {
			if (!this.#told.has(keyOf('ownTerms', term.id))) this.#putOwn(term);
		}
		// What is looked for most comes first: who types is answered while the rest is read.
		const [imported, shipped] = [true, false].map((is) => packs.filter(({ id }) => isImportedPack(id) === is));
		for (const { id, position } of shipped!) await this.#loadPack(id, position);
		for await (const notes of this.#records.notes()) {
			for (const note of notes) if (!this.#told.has(keyOf('notes', note.term))) this.#index.putNote(note);
		}
		for (const { id, position } of imported!) await this.#loadPack(id, position);
	}

	async #reloadPack(id: string): Promise<void> {
		this.#index.dropPack(id);
		const pack = (await this.#records.packs()).find((one) => one.id === id);
		if (pack) await this.#loadPack(id, pack.position);
	}

	async #loadPack(id: string, position: number): Promise<void> {
		for (let from = 0; ; ) {
			const terms = await this.#records.terms(id, from);
			for (const term of terms) this.#putTerm(term, position * PACK_SPAN + term.position);
			const last = terms.at(-1);
			if (!last) return;
			from = last.position + 1;
		}
	}

	#putTerm(term: StoredTerm, rank: number): void {
		try {
			this.#index.putTerm(term, rank);
		} catch {
			// A damaged record is not found; all others are.
		}
	}

	#putOwn(own: OwnTerm): void {
		// Before those of all packs, the newest first.
		this.#index.putTerm(asTerm(own), -own.created);
	}
}

function keyOf(store: Change['store'], id: string): string {
	return `${store} ${id}`;
}
