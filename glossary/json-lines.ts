/** A JSON text with the line on which each of its values begins. */
export interface LinedJson {
	value: unknown;
	/** Line (from 1) of the value at a path such as `terms.3.evidence.0.locator`; of its nearest parent if it is absent. */
	lineOf(path: string): number;
	/** Keys that an object has twice, as paths: `JSON.parse` keeps the last one without a word. */
	duplicates: string[];
}

/** A text that is not JSON; `line` counts from 1. */
export class JsonFault extends Error {
	constructor(
		message: string,
		readonly line: number,
	) {
		super(message);
	}
}

const TOKEN = /\s*(?:([{}[\],:])|("(?:[^"\\]|\\.)*")|(-?\d[\d.eE+-]*|true|false|null))/y;

/** Parses JSON and remembers lines. Values are those of `JSON.parse`; throws `JsonFault`. */
export function parseLinedJson(text: string): LinedJson {
	const lines = new Map<string, number>();
	const duplicates: string[] = [];
	const tokens = new Tokens(text);
	readValue('');
	if (tokens.peek() !== undefined || /\S/.test(tokens.rest()))
		tokens.failAhead('something follows the end of the document');
	return { value: JSON.parse(text), lineOf, duplicates };

	function readValue(path: string): void {
		const token = tokens.next();
		lines.set(path, tokens.line);
		if (token === '{') readMembers(path);
		else if (token === '[') readItems(path);
		else if (token.length === 1 && !/\d/.test(token)) tokens.fail(`a value is missing before ${token}`);
	}

	function readMembers(path: string): void {
		if (tokens.peek() === '}') return void tokens.next();
		const seen = new Set<string>();
		do {
			const key = tokens.next();
			if (!key.startsWith('"')) tokens.fail(`a key in quotes is missing before ${key}`);
			const name: string = JSON.parse(key);
			const inner = join(path, name);
			if (seen.has(name)) duplicates.push(inner);
			seen.add(name);
			tokens.expect(':');
			readValue(inner);
		} while (tokens.either(',', '}') === ',');
	}

	function readItems(path: string): void {
		if (tokens.peek() === ']') return void tokens.next();
		let index = 0;
		do readValue(join(path, String(index++)));
		while (tokens.either(',', ']') === ',');
	}

	function lineOf(path: string): number {
		for (let at = path; at !== ''; at = at.slice(0, Math.max(at.lastIndexOf('.'), 0))) {
			const line = lines.get(at);
			if (line !== undefined) return line;
		}
		return lines.get('') ?? 1;
	}
}

function join(path: string, name: string): string {
	return path === '' ? name : `${path}.${name}`;
}

class Tokens {
	#at = 0;
	#counted = 0;
	/** Line of the token that was read last. */
	line = 1;

	constructor(readonly text: string) {}

	peek(): string | undefined {
		TOKEN.lastIndex = this.#at;
		const match = TOKEN.exec(this.text);
		return match?.[1] ?? match?.[2] ?? match?.[3];
	}

	next(): string {
		const token = this.peek();
		if (token === undefined) return this.failAhead('not JSON from here on');
		this.#at = TOKEN.lastIndex;
		this.#countTo(this.#at - token.length);
		return token;
	}

	expect(wanted: string): void {
		const token = this.next();
		if (token !== wanted) this.fail(`${wanted} is missing before ${token}`);
	}

	either(one: string, other: string): string {
		const token = this.next();
		return token === one || token === other ? token : this.fail(`${one} or ${other} is missing before ${token}`);
	}

	rest(): string {
		return this.text.slice(this.#at);
	}

	fail(message: string): never {
		this.#countTo(this.#at);
		throw new JsonFault(message, this.line);
	}

	/** The fault lies in what comes next, not in the token read last. */
	failAhead(message: string): never {
		this.#at += /^\s*/.exec(this.rest())?.[0].length ?? 0;
		return this.fail(message);
	}

	#countTo(offset: number): void {
		for (; this.#counted < offset; this.#counted++) if (this.text[this.#counted] === '\n') this.line++;
	}
}
