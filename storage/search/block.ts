import type { Topic } from '../../model/term';

/** What an entry is found by. */
export type Field = 'label' | 'english' | 'pinyin' | 'note' | 'definition';
export const FIELDS: readonly Field[] = ['label', 'english', 'pinyin', 'note', 'definition'];

/** What the index knows of an entry besides its texts. */
export interface IndexedEntry {
	id: string;
	/** Null: a note whose term is in no pack. */
	pack: string | null;
	topic: Topic | 'own' | null;
	/** Place among entries that match alike: the lower comes first. */
	rank: number;
}

/** The folded texts of an entry by field, each followed by a line break. */
export type Texts = Record<Field, string>;

/**
 * Some entries of one topic, their texts joined field by field: one look through a string of a few thousand characters instead of hundreds
 * through short ones. Offsets: UTF-16 within the joined text.
 */
export class Block {
	readonly entries: IndexedEntry[] = [];
	readonly texts: Texts = { label: '', english: '', pinyin: '', note: '', definition: '' };
	/** Where the text of each entry ends. */
	readonly #ends: Record<Field, number[]> = { label: [], english: [], pinyin: [], note: [], definition: [] };

	begin(field: Field, nth: number): number {
		return this.#ends[field][nth - 1] ?? 0;
	}

	end(field: Field, nth: number): number {
		return this.#ends[field][nth]!;
	}

	has(field: Field, nth: number): boolean {
		return this.begin(field, nth) < this.end(field, nth);
	}

	textOf(field: Field, nth: number): string {
		return this.texts[field].slice(this.begin(field, nth), this.end(field, nth));
	}

	insert(nth: number, entry: IndexedEntry, texts: Texts): void {
		this.entries.splice(nth, 0, entry);
		for (const field of FIELDS) {
			this.#ends[field].splice(nth, 0, this.begin(field, nth));
			this.setText(field, nth, texts[field]);
		}
	}

	remove(nth: number): void {
		this.entries.splice(nth, 1);
		for (const field of FIELDS) {
			this.setText(field, nth, '');
			this.#ends[field].splice(nth, 1);
		}
	}

	/** Moves the entries from the one numbered `nth` on to a block of their own, and gives that. */
	split(nth: number): Block {
		const next = new Block();
		for (let at = nth; at < this.entries.length; at++) {
			const texts = Object.fromEntries(FIELDS.map((field) => [field, this.textOf(field, at)])) as Texts;
			next.insert(at - nth, this.entries[at]!, texts);
		}
		while (this.entries.length > nth) this.remove(this.entries.length - 1);
		return next;
	}

	setText(field: Field, nth: number, text: string): void {
		const [begin, end] = [this.begin(field, nth), this.end(field, nth)];
		if (text === '' && begin === end) return;
		const joined = this.texts[field];
		this.texts[field] = joined.slice(0, begin) + text + joined.slice(end);
		const ends = this.#ends[field];
		for (let at = nth; at < ends.length; at++) ends[at]! += text.length - (end - begin);
	}
}
