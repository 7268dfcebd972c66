import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { PACK_HEAD, type PackHead, SHARED_LABELS, type SharedLabels, SOURCES, TERM_FILE } from '../model/pack';
import type { Source } from '../model/source';
import { TERM, type Term, type Topic } from '../model/term';
import { JsonFault, type LinedJson, parseLinedJson } from './json-lines';

/** Something to mend; `line` counts from 1. */
export interface Fault {
	file: string;
	line: number;
	message: string;
}

/** A term, and where it is written. */
export interface WrittenTerm {
	term: Term;
	pack: string;
	topic: Topic;
	file: string;
	/** Line of a part of the term, named as in `evidence.0.locator`; of the whole term for an empty path. */
	lineOf(path: string): number;
}

/** A file that was read whole, and where its parts stand. */
export interface LinedFile {
	file: string;
	lineOf: LinedJson['lineOf'];
}

/** A pack as it lies on disk. */
export interface LoadedPack {
	head: PackHead;
	files: { topic: Topic; terms: Term[] }[];
	written: WrittenTerm[];
	sources: Source[];
	sourcesFile: LinedFile;
	shared: SharedLabels;
	sharedFile: LinedFile;
	/** What can't be read or does not fit the schema, and is left out of all the above. */
	faults: Fault[];
}

/** The folder of the packs that ship. */
const PACKS = fileURLToPath(new URL('packs/', import.meta.url));

/** In the order in which lists show them: what was there first stands first. */
const ORDER = ['seed-articles', 'work-reports'];

/** Reads all packs that ship as far as they can be read, and lists what can't. */
export function loadPacks(folder: string = PACKS): LoadedPack[] {
	const rank = (name: string) => (ORDER.indexOf(name) + ORDER.length + 1) % (ORDER.length + 1);
	return readdirSync(folder)
		.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
		.map((name) => loadPack(join(folder, name)));
}

/** All packs that ship, to be compiled: an entry that can't be read would be missing everywhere without a word, so it stops all. */
export function soundPacks(folder?: string): LoadedPack[] {
	const packs = loadPacks(folder);
	const faults = packs.flatMap((pack) => pack.faults);
	if (faults.length === 0) return packs;
	throw new Error(faults.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'));
}

/** All terms of some packs, in the order of the files' names. */
export function termsOf(packs: LoadedPack[]): Term[] {
	return packs.flatMap(({ written }) => written.map(({ term }) => term));
}

/** Reads one pack. */
export function loadPack(folder: string): LoadedPack {
	const faults: Fault[] = [];
	const headFile = join(folder, 'pack.json');
	const head = readChecked(headFile, PACK_HEAD, faults)?.value ?? NAMELESS;
	const written: WrittenTerm[] = [];
	const files: LoadedPack['files'] = [];
	const names = readdirSync(join(folder, 'terms')).filter((name) => name.endsWith('.json'));
	for (const name of names.sort()) {
		const file = join(folder, 'terms', name);
		const read = readChecked(file, TERM_FILE, faults);
		if (!read?.value) continue;
		const { topic } = read.value;
		if (name !== `${topic}.json`) {
			faults.push({ file, line: read.lineOf('topic'), message: `topic ${topic} in a file of another name` });
		}
		const terms = read.value.terms.flatMap((value, index) => {
			const at = `terms.${index}`;
			const lineOf = (path: string) => read.lineOf(path === '' ? at : `${at}.${path}`);
			const term = checkShape(TERM, value, { file, lineOf, faults });
			return term ? [{ term, pack: head.id, topic, file, lineOf }] : [];
		});
		written.push(...terms);
		files.push({ topic, terms: terms.map(({ term }) => term) });
	}
	const sources = readList(join(folder, 'sources.json'), SOURCES, faults);
	const shared = readList(join(folder, 'shared-labels.json'), SHARED_LABELS, faults);
	return {
		head,
		files,
		written,
		sources: sources.value,
		sourcesFile: sources,
		shared: shared.value,
		sharedFile: shared,
		faults,
	};
}

const NAMELESS: PackHead = {
	id: 'nameless',
	title: { zh: '无名', en: 'Nameless' },
	badge: { zh: '无名', en: 'Nameless' },
	description: { zh: '无名', en: 'Nameless' },
	isOnByDefault: false,
};

function readList<S extends v.GenericSchema<unknown, unknown[]>>(
	file: string,
	schema: S,
	faults: Fault[],
): LinedFile & { value: v.InferOutput<S> } {
	const read = readChecked(file, schema, faults);
	return { file, lineOf: read?.lineOf ?? (() => 1), value: read?.value ?? [] };
}

/** Reads one file; `value` is absent where the shape is wrong, all is absent where it is not JSON. */
function readChecked<S extends v.GenericSchema>(
	file: string,
	schema: S,
	faults: Fault[],
): { value: v.InferOutput<S> | undefined; lineOf: LinedJson['lineOf'] } | undefined {
	try {
		const { value, lineOf, duplicates } = parseLinedJson(readFileSync(file, 'utf8'));
		for (const path of duplicates) faults.push({ file, line: lineOf(path), message: `${path} stands twice` });
		return { value: checkShape(schema, value, { file, lineOf, faults }), lineOf };
	} catch (error) {
		const line = error instanceof JsonFault ? error.line : 1;
		faults.push({ file, line, message: error instanceof Error ? error.message : String(error) });
		return undefined;
	}
}

function checkShape<S extends v.GenericSchema>(
	schema: S,
	value: unknown,
	{ file, lineOf, faults }: { file: string; lineOf: LinedJson['lineOf']; faults: Fault[] },
): v.InferOutput<S> | undefined {
	const result = v.safeParse(schema, value);
	if (result.success) return result.output;
	for (const issue of result.issues) {
		const path = v.getDotPath(issue) ?? '';
		faults.push({ file, line: lineOf(path), message: path === '' ? issue.message : `${path}: ${issue.message}` });
	}
	return undefined;
}
