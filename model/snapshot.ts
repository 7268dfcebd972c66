/** All that the reader wrote, as it was at a time; the backup itself lies apart. */
export interface Snapshot {
	id: number;
	/** Milliseconds since the epoch. */
	taken: number;
	/** `daily`, or what it was taken before. */
	why: 'daily' | 'import' | 'restore' | 'empty-bin' | 'remove-pack';
	notes: number;
	ownTerms: number;
	/** Bytes that it takes. */
	size: number;
	/** Tells whether another one would be the same. */
	hash: string;
}
