/** What is wrong with a file, and where. */
export interface Fault {
	/** Line of the file, from 1. */
	line: number;
	/** Entry that it is in, from 1; absent where it is outside of the entries. */
	entry?: number;
	/** English, as in `prefLabel.zh: must not be empty`. */
	message: string;
}

/** A file that can't be read any further. */
export class UnreadableFile extends Error {
	override readonly name = 'UnreadableFile';

	constructor(readonly fault: Fault) {
		super(`line ${fault.line}: ${fault.message}`);
	}
}
