/** The stores whose records are the reader's, and can be set aside. */
export const KEPT_STORES = ['notes', 'ownTerms', 'ownBin', 'knowledge', 'drafts'] as const;
export type KeptStore = (typeof KEPT_STORES)[number];

/** A record that could not be read as it should be, kept as it was found. */
export interface Aside {
	id?: number;
	/** Where it stood. */
	store: KeptStore;
	/** Since when it is set aside, milliseconds since the epoch. */
	since: number;
	record: unknown;
	/** Since when it lies in the bin, milliseconds since the epoch. */
	cleared?: number;
}

/** The same as it is shown and exported. */
export interface AsideRecord {
	store: KeptStore;
	/** Milliseconds since the epoch. */
	since: number;
	/** The record as JSON, as well as that can say it. */
	text: string;
}
