/** A record that could not be read as it should be, kept as it was found. */
export interface Aside {
	id?: number;
	/** Where it stood. */
	store: 'notes' | 'ownTerms' | 'ownBin' | 'drafts';
	/** Since when it is set aside, milliseconds since the epoch. */
	since: number;
	record: unknown;
}
