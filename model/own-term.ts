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
