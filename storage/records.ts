/** What the reader wrote and chose: the shapes that are stored, sent and exported. */

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

/** A term that the reader added. */
export interface OwnTerm {
	/** `own-` and a random part. */
	id: string;
	label: string;
	altLabels: string[];
	definition: string;
	created: number;
	updated: number;
}

export type Language = 'zh-Hans' | 'zh-Hant' | 'en';
export type Theme = 'auto' | 'light' | 'dark';

/** The reader's choices; kept in `browser.storage.local` under `settings`, read by every context directly. */
export interface Settings {
	/** Language of the interface and of the definitions; `auto` follows the browser. */
	language: 'auto' | Language;
	theme: Theme;
	/** Off everywhere. */
	paused: boolean;
	/** Host names where nothing is marked. */
	sitesOff: string[];
	/** Milliseconds the pointer rests before the card opens. */
	hoverDelay: number;
	/** Marks: a tinted background, an underline, or none (keyboard and popup still work). */
	markStyle: 'background' | 'underline' | 'none';
	/** Occurrences the reader said not to mark: a term everywhere, on a site or on a page. */
	notHere: NotHere[];
}

/** "Not this term" (everywhere), "not here" (site or page). */
export interface NotHere {
	term: string;
	/** Absent: everywhere. A host name, or a full address without its fragment. */
	host?: string;
	page?: string;
}
