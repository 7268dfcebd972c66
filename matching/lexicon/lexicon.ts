import { fromBase64 } from './base64';
import { BEGINS, FAMILIAR, KIND, SECOND } from './characters';
import { type Choice, EVERYTHING, noteKind, type Unmarked } from './choice';
import type { DoubtSet } from './doubt';
import { unpackKind } from './label-code';
import type { Tables } from './label-key';
import { chunkName, FIELD, type LabelIndex, type LexiconData, type LexiconHead, unpackCode } from './lexicon-data';
import { chunkOf } from './lexicon-index';
import { unpackFold, unpackKinds } from './packed-tables';
import { type Pattern, readPattern } from './pattern';

/** Everything a scan needs; opened once in each frame. Nothing is shared between two opened lexicons. */
export interface Lexicon extends Tables {
	/** The labels, those that were added before those that ship. */
	labels: OpenLabels[];
	hasSingles: boolean;
	doubts: DoubtSet;
	/** The same for labels that were added; null: all is in doubt. */
	commonDoubts: DoubtSet | null;
	/** What does not end a word where it seems to, see `word-habits.ts`: pairs by their second character. */
	measures: string;
	bound: Map<number, { first: number; free: string; own: string }>;
	newLevels: string;
	choice: Choice;
	unmarked: Unmarked;
	/** Names of the chunks that some text needed and that are not there yet, and how often one was needed. */
	missing: Set<string>;
	misses: number;
}

/** Labels of which only the filter is there at first; chunks are put in by `putChunks`, and read when text begins so. */
export interface OpenLabels extends Pick<LabelIndex, 'id' | 'version' | 'size' | 'packs'> {
	filter: Uint8Array;
	isAdded: boolean;
	/** Chunks that were put in. */
	texts: (string | undefined)[];
	/** By what they are found by, as far as some text began so. */
	patterns: Map<number, readonly Pattern[]>;
}

/** What a lexicon may be opened with, besides what ships. */
export interface LexiconOptions {
	/** Labels that were added: the reader's own, imported packs. */
	added?: LabelIndex[];
	choice?: Choice;
}

/** Opens a lexicon without any labels in it: `missing` tells which chunks a text needs. Takes about a millisecond. */
export function openLexicon(head: LexiconHead, { added = [], choice = EVERYTHING }: LexiconOptions = {}): Lexicon {
	const tables: Tables = { kinds: unpackKinds(head.kinds), fold: unpackFold(head.folds) };
	flag(head.familiar, FAMILIAR, tables);
	const indexes = [...added, head.labels];
	for (const { begins, seconds } of indexes) {
		flag(begins, BEGINS, tables);
		flag(seconds, SECOND, tables);
	}
	spreadFlags(head.folds, tables);
	return {
		...tables,
		labels: indexes.map((index) => ({
			id: index.id,
			version: index.version,
			size: index.size,
			packs: index.packs,
			filter: fromBase64(index.filter),
			isAdded: index !== head.labels,
			texts: [],
			patterns: new Map(),
		})),
		hasSingles: indexes.some(({ hasSingles }) => hasSingles),
		doubts: fromBase64(head.doubt),
		commonDoubts: null,
		measures: head.measures,
		bound: new Map(head.bound.split('\n').map(readBound)),
		newLevels: head.newLevels,
		choice,
		unmarked: { terms: new Set(), names: new Set() },
		missing: new Set(),
		misses: 0,
	};
}

/** Opens a lexicon with all labels, for scripts, tests and benchmarks. */
export function openWhole(
	data: LexiconData,
	{ added = [], choice = EVERYTHING }: { added?: { index: LabelIndex; chunks: string[] }[]; choice?: Choice } = {},
): Lexicon {
	const lexicon = openLexicon(data, { added: added.map(({ index }) => index), choice });
	lexicon.commonDoubts = fromBase64(data.commonDoubt);
	for (const { index, chunks } of [...added, { index: data.labels, chunks: data.chunks }]) {
		putChunks(new Map(chunks.map((chunk, number) => [chunkName(index, number), chunk])), lexicon);
	}
	return lexicon;
}

/** Puts chunks in by their names; one of another version is as if it were not there. Gives the names that were of use. */
export function putChunks(chunks: ReadonlyMap<string, unknown>, lexicon: Lexicon): string[] {
	const put: string[] = [];
	for (const labels of lexicon.labels) {
		const head = chunkName(labels, 0).slice(0, -1);
		for (const [name, chunk] of chunks) {
			if (!name.startsWith(head) || typeof chunk !== 'string' || !chunk.startsWith(`${labels.version}\n`)) continue;
			labels.texts[Number(name.slice(head.length))] = chunk.slice(labels.version.length + 1);
			lexicon.missing.delete(name);
			put.push(name);
		}
	}
	return put;
}

/** Takes chunks that can't be had for empty, so that nobody asks for them again. */
export function giveUp(names: Iterable<string>, lexicon: Lexicon): void {
	const wanted = new Set(names);
	if (wanted.size === 0) return;
	for (const labels of lexicon.labels) {
		const empty = [...Array(labels.size).keys()].filter((number) => wanted.has(chunkName(labels, number)));
		putChunks(new Map(empty.map((number) => [chunkName(labels, number), `${labels.version}\n`])), lexicon);
	}
}

/** The patterns that are found by a beginning which the filter of some labels lets pass. */
export function patternsAt(beginning: number, labels: OpenLabels, lexicon: Lexicon): readonly Pattern[] {
	const known = labels.patterns.get(beginning);
	if (known) return known;
	const number = chunkOf(beginning, labels.size);
	const text = labels.texts[number];
	if (text === undefined) {
		lexicon.missing.add(chunkName(labels, number));
		lexicon.misses += 1;
		return NONE;
	}
	// Of a chunk only those lines are read that are found by the beginning: most never are.
	const patterns = readLines(text, (beginning >>> 0).toString(36) + FIELD, labels, lexicon);
	labels.patterns.set(beginning, patterns);
	return patterns;
}

const NONE: readonly Pattern[] = [];

/** The patterns of the lines of a chunk that begin in some way. */
function readLines(text: string, start: string, labels: OpenLabels, lexicon: Lexicon): Pattern[] {
	const patterns: Pattern[] = [];
	for (let at = lineFrom(text, start, 0); at >= 0; at = lineFrom(text, start, at)) {
		const end = text.indexOf('\n', at);
		const code = text.indexOf(FIELD, at) + 1;
		const kind = unpackKind(text.slice(code, code + 4));
		at = end < 0 ? text.length : end;
		// A pack that is off is as if it were not there.
		if (lexicon.choice.packsOff.includes(labels.packs[kind.pack]!)) continue;
		const { preferred } = kind;
		const line = text.slice(code + 5, at);
		if (!line.includes(FIELD)) continue; // cut off: a browser may end while it stores the chunk
		const pattern = readPattern(line, { preferred, isAdded: labels.isAdded, tables: lexicon });
		noteKind(pattern.line.term, kind, lexicon.choice, lexicon.unmarked);
		patterns.push(pattern);
	}
	return patterns;
}

/** Where the next line begins that begins so, from the end of a line on; -1: there is none. */
function lineFrom(text: string, start: string, from: number): number {
	if (from === 0 && text.startsWith(start)) return 0;
	const at = text.indexOf(`\n${start}`, from);
	return at < 0 ? at : at + 1;
}

function readBound(line: string): [number, { first: number; free: string; own: string }] {
	const [pair, free, own] = line.split(FIELD) as [string, string, string];
	return [pair.charCodeAt(1), { first: pair.charCodeAt(0), free, own }];
}

function flag(characters: string, bit: number, { kinds }: Tables): void {
	for (let i = 0; i < characters.length; i++) {
		const code = characters.charCodeAt(i);
		kinds[code]! |= bit;
		kinds[unpackCode(code)]! |= bit;
	}
}

/** Gives what is folded (capitals, wide forms, variants) the flags of what it is read as. */
function spreadFlags(folds: string, { kinds }: Tables): void {
	for (let i = 0; i < folds.length; i += 2) {
		kinds[folds.charCodeAt(i)]! |= kinds[folds.charCodeAt(i + 1)]! & ~KIND;
	}
}

/** Every pattern of an opened lexicon: for benchmarks and checks; a page never needs them all. */
export function allPatterns(lexicon: Lexicon): Pattern[] {
	return lexicon.labels.flatMap((labels) =>
		labels.texts.flatMap((text) => (text ? readLines(text, '', labels, lexicon) : [])),
	);
}
