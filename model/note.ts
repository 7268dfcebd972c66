/** What the reader wrote on a term, as it is stored, sent and exported. */

/** Where a note was made. */
export interface Place {
	url: string;
	title: string;
	/** The sentence that the term stood in. */
	sentence: string;
}

/** The reader's note on a term: one for each term, whatever label or script it was met in. */
export interface Note {
	/** Term id; the key. */
	term: string;
	text: string;
	/** Newest first, one for each url. */
	places: Place[];
	/** Milliseconds since the epoch. */
	created: number;
	updated: number;
	/** Counts up with each change; a write names the revision it was based on. */
	revision: number;
	/** Set while the note lies in the bin, from where it can be restored. */
	deleted?: number;
}
