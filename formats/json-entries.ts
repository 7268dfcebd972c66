import { UnreadableFile } from './fault';

/** A part of a JSON object: a field, or one entry of the list that is read entry by entry. */
export type JsonPart =
	| { kind: 'field'; name: string; value: unknown; line: number }
	/** `entry` counts from 1. */
	| { kind: 'entry'; value: unknown; line: number; entry: number };

/** Whatever is no quotation mark and no bracket does not matter to where a part ends. */
const TELLING = /["{}[\],\n]/g;
const IN_STRING = /["\\\n]/g;

/**
 * Reads one JSON object from pieces of its text without ever holding all of it: the entries of the list named `list` come
 * one by one, the other fields whole. Throws `UnreadableFile` where it is no JSON.
 */
export async function* jsonParts(texts: AsyncIterable<string>, list: string): AsyncGenerator<JsonPart> {
	const scanner = new Scanner(list);
	for await (const text of texts) yield* scanner.take(text);
	scanner.end();
}

/** Where in the file the text is that was not given out yet. */
class Scanner {
	/** Text from the beginning of the part that is being read. */
	private held = '';
	/** Up to where `held` was looked at. */
	private at = 0;
	private depth = 0;
	private inString = false;
	private inList = false;
	private line = 1;
	/** Line on which `held` begins. */
	private heldLine = 1;
	private entry = 0;
	private isOver = false;

	constructor(private readonly list: string) {}

	*take(text: string): Generator<JsonPart> {
		this.held += text;
		for (;;) {
			const telling = this.inString ? IN_STRING : TELLING;
			telling.lastIndex = this.at;
			if (!telling.test(this.held)) break;
			const end = telling.lastIndex;
			const sign = this.held[end - 1]!;
			const escapes = sign === '\\';
			// What is escaped may stand in the next piece.
			if (escapes && end >= this.held.length) break;
			this.at = escapes ? end + 1 : end;
			if (sign === '\n') this.line++;
			else if (sign === '"') this.inString = !this.inString;
			else if (!escapes) yield* this.structure(sign);
		}
		if (!this.held.endsWith('\\') || !this.inString) this.at = this.held.length;
	}

	end(): void {
		if (!this.isOver) throw this.unreadable('the file ends too early');
		if (this.held.trim() !== '') throw this.unreadable('something stands after the end');
	}

	private *structure(sign: string): Generator<JsonPart> {
		if (this.isOver) throw this.unreadable('something stands after the end');
		const isInner = this.depth === (this.inList ? 2 : 1);
		if (this.depth === 0) this.begin(sign);
		else if (sign === '{' || sign === '[') {
			this.depth++;
			if (this.depth === 2 && sign === '[' && keyOf(this.held.slice(0, this.at - 1)) === this.list) {
				this.inList = true;
				this.drop();
			}
		} else if (sign === ',') {
			if (isInner) yield* this.give();
		} else {
			if (isInner) yield* this.give();
			this.depth--;
			if (this.depth === 1 && this.inList) this.inList = false;
			if (this.depth === 0) this.isOver = true;
		}
	}

	private begin(sign: string): void {
		if (
			sign !== '{' ||
			this.held
				.slice(0, this.at - 1)
				.replace('\ufeff', '')
				.trim() !== ''
		) {
			throw this.unreadable('a JSON object is expected');
		}
		this.depth = 1;
		this.drop();
	}

	/** Gives out what is held, up to the sign that ended it. */
	private *give(): Generator<JsonPart> {
		const text = this.held.slice(0, this.at - 1);
		const line = this.heldLine + countLines(/^\s*/.exec(text)![0]);
		this.drop();
		if (text.trim() === '') return;
		if (this.inList) {
			yield { kind: 'entry', value: this.parse(text, line), line, entry: ++this.entry };
			return;
		}
		const [[name, value] = ['', undefined]] = Object.entries(this.parse(`{${text}}`, line) as object);
		yield { kind: 'field', name, value, line };
	}

	private parse(text: string, line: number): unknown {
		try {
			return JSON.parse(text);
		} catch (error) {
			const message = `no JSON: ${(error as Error).message}`;
			throw new UnreadableFile({ line, ...(this.inList && { entry: this.entry + 1 }), message });
		}
	}

	private drop(): void {
		this.held = this.held.slice(this.at);
		this.at = 0;
		this.heldLine = this.line;
	}

	private unreadable(message: string): UnreadableFile {
		return new UnreadableFile({ line: this.line, message });
	}
}

/** The name of a field from the text up to its value. */
function keyOf(text: string): unknown {
	try {
		return JSON.parse(text.trim().replace(/\s*:$/, ''));
	} catch {
		return undefined;
	}
}

function countLines(text: string): number {
	return text.split('\n').length - 1;
}
