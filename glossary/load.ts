import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { JsonFault, type LinedJson, parseLinedJson } from './json-lines';
import { SHARED_LABELS, type SharedLabels, SOURCES, TERM, TERM_FILE } from './schema';
import type { Article, Term, Topic } from './term';

/** An article with what only the checks need: its lines in the seed file, in reading order, such as `3-25, 63-77`. */
export interface Source extends Article {
	lines: string;
}

/** Something to mend; `line` counts from 1. */
export interface Fault {
	file: string;
	line: number;
	message: string;
}

/** A term, and where it is written. */
export interface WrittenTerm {
	term: Term;
	topic: Topic;
	file: string;
	/** Line of a part of the term, named as in `evidence.0.locator`; of the whole term for an empty path. */
	lineOf(path: string): number;
}

/** The glossary as it lies on disk. */
export interface LoadedGlossary {
	files: { topic: Topic; terms: Term[] }[];
	/** All terms, in the order of the files' names. */
	terms: Term[];
	written: WrittenTerm[];
	articles: Source[];
	articlesFile: { file: string; lineOf: LinedJson['lineOf'] };
	shared: SharedLabels;
	sharedFile: { file: string; lineOf: LinedJson['lineOf'] };
	/** What can't be read or does not fit the schema, and is left out of all the above. */
	faults: Fault[];
}

/** This folder. */
const HERE = fileURLToPath(new URL('.', import.meta.url));

/** Reads the glossary as far as it can be read, and lists what can't. */
export function loadGlossary(folder: string = HERE): LoadedGlossary {
	const faults: Fault[] = [];
	const written: WrittenTerm[] = [];
	const files: LoadedGlossary['files'] = [];
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
			return term ? [{ term, topic, file, lineOf }] : [];
		});
		written.push(...terms);
		files.push({ topic, terms: terms.map(({ term }) => term) });
	}
	const articlesFile = join(folder, 'sources.json');
	const articles = readChecked(articlesFile, SOURCES, faults);
	const sharedFile = join(folder, 'shared-labels.json');
	const shared = readChecked(sharedFile, SHARED_LABELS, faults);
	return {
		files,
		terms: written.map(({ term }) => term),
		written,
		articles: articles?.value ?? [],
		articlesFile: { file: articlesFile, lineOf: articles?.lineOf ?? firstLine },
		shared: shared?.value ?? [],
		sharedFile: { file: sharedFile, lineOf: shared?.lineOf ?? firstLine },
		faults,
	};
}

const firstLine = () => 1;

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
