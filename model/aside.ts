/** The stores whose records are the reader's, and can be set aside. */
export const KEPT_STORES = ['notes', 'ownTerms', 'ownBin', 'knowledge', 'drafts'] as const;
export type KeptStore = (typeof KEPT_STORES)[number];

/** Where a record stood that was set aside. */
export const ASIDE_OF = [...KEPT_STORES, 'settings'] as const;
export type AsideOf = (typeof ASIDE_OF)[number];

/** A record that could not be read as it should be, kept as it was found. */
export interface Aside {
	id?: number;
	/** Where it stood. */
	store: AsideOf;
	/** Since when it is set aside, milliseconds since the epoch. */
	since: number;
	record: unknown;
	/** Since when it lies in the bin, milliseconds since the epoch. */
	cleared?: number;
}

/** The same as it is shown and exported. */
export interface AsideRecord {
	store: AsideOf;
	/** Milliseconds since the epoch. */
	since: number;
	/** The record as JSON, as well as that can say it. */
	text: string;
}
