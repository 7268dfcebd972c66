import type { Field, IndexedEntry } from './block';

/** Where an entry matches, and how well. Offsets: UTF-16 within its texts of the field, as the index has them. */
export interface Match {
	field: Field;
	score: number;
	start: number;
	end: number;
}

/** An entry that matches; `match` is null in a list. */
export interface Found {
	entry: IndexedEntry;
	match: Match | null;
}
