/** What is wrong with a file, and where. */
export interface Fault {
	/** Line of the file, from 1. */
	line: number;
	/** Entry that it is in, from 1; absent where it is outside of the entries. */
	entry?: number;
	/** English, as in `prefLabel.zh: must not be empty`. */
	message: string;
}

/** Of a name or value that stands in a file so much is told (UTF-16 units). */
const TOLD = 100;

/** What a file says, within what is said of it: on one line, and no more of it than can be read. */
export function told(text: string): string {
	const line = text.replace(/\s+/gu, ' ');
	return line.length > TOLD ? `${line.slice(0, TOLD).toWellFormed()}…` : line;
}

/** A file that can't be read any further. */
export class UnreadableFile extends Error {
	override readonly name = 'UnreadableFile';

	constructor(readonly fault: Fault) {
		super(`line ${fault.line}: ${fault.message}`);
	}
}
