import * as v from 'valibot';
import type { Fault } from '../fault';
import { told, UnreadableFile } from '../fault';
import { jsonParts } from '../json-entries';
import { tableRows } from '../table-rows';
import {
	FILE_HEAD,
	FILE_SOURCES,
	FILE_TERM,
	type FileHead,
	type FileSource,
	type FileTerm,
	FORMAT,
	FORMAT_VERSION,
} from './pack-file';
import { columnsOf, rowToTerm } from './table-columns';

/** What stands in the file of a pack, in its order. */
export type FilePart =
	| { kind: 'head'; head: FileHead; sources: FileSource[] }
	| { kind: 'term'; term: FileTerm; line: number; entry: number }
	| { kind: 'fault'; fault: Fault };

/**
 * Reads a pack in its JSON form. What is wrong with single entries is told as a part, and reading goes on; throws
 * `UnreadableFile` where that makes no sense.
 */
export async function* readPackJson(texts: AsyncIterable<string>): AsyncGenerator<FilePart> {
	const fields = new Map<string, { value: unknown; line: number }>();
	let isHeadGiven = false;
	for await (const part of jsonParts(texts, 'terms')) {
		if (part.kind === 'field') {
			const { name, line } = part;
			if (fields.has(name)) throw new UnreadableFile({ line, message: `${told(name)} stands twice` });
			if (isHeadGiven) throw new UnreadableFile({ line, message: `${told(name)} must stand before terms` });
			fields.set(name, part);
			continue;
		}
		if (!isHeadGiven) yield readHead(fields);
		isHeadGiven = true;
		yield checkTerm(part.value, part);
	}
	if (!isHeadGiven) yield readHead(fields);
}

/** Reads a list of terms as a table; `head` is what the table itself can't say. */
export async function* readPackTable(texts: AsyncIterable<string>, head: FileHead): AsyncGenerator<FilePart> {
	yield { kind: 'head', head, sources: [] };
	let columns: ReturnType<typeof columnsOf> | undefined;
	let entry = 0;
	for await (const { line, cells } of tableRows(texts)) {
		if (!columns) {
			columns = columnsOf(cells);
			if (columns.isHeading) continue;
		}
		yield checkTerm(rowToTerm(cells, columns.columns), { line, entry: ++entry });
	}
}

const FIELDS = new Set(['format', 'version', 'pack', 'sources', '$schema']);

function readHead(fields: Map<string, { value: unknown; line: number }>): FilePart {
	const field = (name: string) => fields.get(name)?.value;
	const lineOf = (name: string) => fields.get(name)?.line ?? 1;
	const fail = (name: string, message: string): never => {
		throw new UnreadableFile({ line: lineOf(name), message });
	};
	if (field('format') !== FORMAT) fail('format', `not a pack: "format": "${FORMAT}" must stand before terms`);
	const version = field('version');
	if (version !== FORMAT_VERSION) {
		fail(
			'version',
			`pack format ${told(String(JSON.stringify(version)))}: this version of Zhudu reads format ${FORMAT_VERSION}`,
		);
	}
	const check = <S extends v.GenericSchema>(name: string, schema: S, value: unknown): v.InferOutput<S> => {
		const result = v.safeParse(schema, value);
		return result.success ? result.output : fail(name, describe(name, result.issues[0]));
	};
	for (const name of fields.keys()) if (!FIELDS.has(name)) fail(name, `${told(name)} is no field of a pack`);
	const head = check('pack', FILE_HEAD, field('pack'));
	return { kind: 'head', head, sources: check('sources', FILE_SOURCES, field('sources') ?? []) };
}

function checkTerm(value: unknown, { line, entry }: { line: number; entry: number }): FilePart {
	const result = v.safeParse(FILE_TERM, value);
	if (result.success) return { kind: 'term', term: result.output, line, entry };
	return { kind: 'fault', fault: { line, entry, message: describe('', result.issues[0]) } };
}

function describe(within: string, issue: v.BaseIssue<unknown>): string {
	const path = told([within, v.getDotPath(issue)].filter(Boolean).join('.'));
	const { message, received } = issue;
	const said =
		received !== '' && message.endsWith(received) ? message.slice(0, -received.length) + told(received) : message;
	return path === '' ? said : `${path}: ${said}`;
}
