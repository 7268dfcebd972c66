import { createReadStream, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openWhole } from '../matching/lexicon/lexicon';
import type { Occurrence } from '../matching/occurrence';
import { recognize } from '../matching/recognize';
import { createSegmenter } from '../matching/segment/segmenter';
import { loadJieba } from '../matching/segment/segmenter-node';
import { compiledLexicon } from './compiled-data';

const USAGE = `npm run -s recognize -- [--nested] [--why] FILE|-

For every line of a UTF-8 text one JSON array of {start, end, text, term, label}: the terms in it,
offsets in UTF-16 code units within the line. FILE may be - for standard input.

  --nested  also the terms within a longer one
  --why     also what decided at each end, all terms of the label, and the cue word`;

/** One line of output has these. */
interface Row {
	start: number;
	end: number;
	text: string;
	/** Id of the likeliest term. */
	term: string;
	label: string;
	terms?: string[];
	why?: Occurrence['why'];
}

interface Options {
	nested: boolean;
	why: boolean;
}

await main();

async function main(): Promise<void> {
	// A reader that stops early (`| head`) is no error.
	process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
	try {
		const { file, options } = readArguments();
		await recognizeLines(file, options);
	} catch (error) {
		console.error(error instanceof Error ? error.message : String(error));
		process.exitCode = 1;
	}
}

function readArguments(): { file: string; options: Options } {
	const { values, positionals } = parseArgs({
		options: { nested: { type: 'boolean' }, why: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
		allowPositionals: true,
	});
	if (values.help) {
		console.log(USAGE);
		process.exit(0);
	}
	const [file, ...more] = positionals;
	if (file === undefined || more.length > 0) throw new Error(`Name one file, or - for standard input.\n\n${USAGE}`);
	return { file, options: { nested: values.nested ?? false, why: values.why ?? false } };
}

async function recognizeLines(file: string, options: Options): Promise<void> {
	if (file !== '-') {
		const found = statSync(file, { throwIfNoEntry: false });
		if (!found) throw new Error(`${file}: no such file.`);
		if (found.isDirectory()) throw new Error(`${file} is a folder.`);
	}
	const input = file === '-' ? process.stdin : createReadStream(file);
	const lexicon = openWhole(JSON.parse(await compiledLexicon()));
	const segmenter = createSegmenter({ load: loadJieba });
	// Only \n and \r\n end a line: anything else is part of the text.
	for await (const line of splitLines(input)) {
		const occurrences = await recognize(line, { lexicon, segmenter });
		await write(`${JSON.stringify(rows(line, occurrences, options))}\n`);
	}
}

/** Lines of a stream of UTF-8; malformed bytes come as U+FFFD. */
async function* splitLines(input: AsyncIterable<Buffer | string>): AsyncGenerator<string> {
	const decoder = new TextDecoder();
	let rest = '';
	for await (const chunk of input) {
		const lines = (rest + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))).split('\n');
		rest = lines.pop()!;
		for (const line of lines) yield line.endsWith('\r') ? line.slice(0, -1) : line;
	}
	rest += decoder.decode();
	if (rest !== '') yield rest;
}

function rows(line: string, occurrences: Occurrence[], { nested, why }: Options): Row[] {
	return occurrences.flatMap((occurrence) => {
		const { start, end, label, terms } = occurrence;
		const row: Row = { start, end, text: line.slice(start, end), term: terms[0]!, label };
		if (why) Object.assign(row, { terms, why: occurrence.why });
		return nested ? [row, ...rows(line, occurrence.nested, { nested, why })] : [row];
	});
}

/** Waits when the reader of the output is slower than we are. */
async function write(text: string): Promise<void> {
	if (!process.stdout.write(text)) await new Promise((resolve) => process.stdout.once('drain', resolve));
}
