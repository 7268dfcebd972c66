import { fromBase64 } from './base64';
import { BEGINS, FAMILIAR, KIND, SECOND } from './characters';
import type { DoubtSet } from './doubt';
import type { Tables } from './label-key';
import { FIELD, KEYED, type LexiconData } from './lexicon-data';
import { addStarts, emptyIndex, findStarts, hasRoomFor, type Index, unpackIndex } from './lexicon-index';
import { unpackFold, unpackKinds } from './packed-tables';
import { type Line, type Pattern, readLine, readPattern } from './pattern';

/** Everything a scan needs; opened once in each frame. */
export interface Lexicon extends Tables, Index {
	/** `LexiconData.terms`, and lines of the reader's own terms after them. */
	terms: string;
	/** Patterns that were met so far, and lines by their starts; most are never read. */
	patterns: (Pattern | undefined)[];
	lines: Map<number, Line>;
	doubts: DoubtSet;
	/** What does not end a word where it seems to, see `word-habits.ts`: pairs by their second character. */
	measures: string;
	bound: Map<number, { first: number; free: string; own: string }>;
	newLevels: string;
	/** Ids of the reader's own terms: of the words that may straddle them nothing is known ahead. */
	own: Set<string>;
}

/**
 * Opens a compiled lexicon, with the reader's own terms if there are any. Takes one or two milliseconds, since patterns are
 * read when text begins like one; nothing is shared between two opened lexicons.
 */
export function openLexicon(data: LexiconData, own: { id: string; labels: string[] }[] = []): Lexicon {
	const tables: Tables = { kinds: unpackKinds(data.kinds), fold: unpackFold(data.folds) };
	flag(data.familiar, FAMILIAR, tables);
	flag(data.begins, BEGINS, tables);
	flag(data.seconds, SECOND, tables);
	const terms = [data.terms, ...own.map(ownLine)].join('\n');
	const index = withOwn(unpackIndex(data.index), terms, data.terms.length, tables);
	spreadFlags(data.folds, tables);
	return {
		...tables,
		...index,
		terms,
		patterns: [],
		lines: new Map(),
		doubts: fromBase64(data.doubt),
		measures: data.measures,
		bound: new Map(data.bound.split('\n').map(readBound)),
		newLevels: data.newLevels,
		own: new Set(own.map(({ id }) => id)),
	};
}

/** Adds the labels behind those of the glossary; so many that its index has no room for them are indexed with it anew. */
function withOwn(index: Index, terms: string, from: number, tables: Tables): Index {
	const added = findStarts(terms, from);
	if (added.length === 0) return index;
	if (hasRoomFor(added.length, index)) return addStarts(index, terms, added, tables);
	const all = findStarts(terms);
	return addStarts(emptyIndex(all.length), terms, all, tables);
}

/** A pattern by its link. */
export function patternAt(link: number, lexicon: Lexicon): Pattern {
	const { terms, starts, lines, patterns } = lexicon;
	const at = link >> 1;
	const known = patterns[at];
	if (known) return known;
	const begin = terms.lastIndexOf('\n', starts[at]!) + 1;
	const end = terms.indexOf('\n', begin);
	const line = lines.get(begin) ?? readLine(terms, begin, end < 0 ? terms.length : end);
	lines.set(begin, line);
	const pattern = readPattern(terms, starts[at]!, line, lexicon);
	patterns[at] = pattern;
	return pattern;
}

function readBound(line: string): [number, { first: number; free: string; own: string }] {
	const [pair, free, own] = line.split(FIELD) as [string, string, string];
	return [pair.charCodeAt(1), { first: pair.charCodeAt(0), free, own }];
}

function flag(characters: string, bit: number, { kinds }: Tables): void {
	for (let i = 0; i < characters.length; i++) kinds[characters.charCodeAt(i)]! |= bit;
}

function ownLine({ id, labels }: { id: string; labels: string[] }): string {
	return [id, '', '', ...labels.map((label) => KEYED + label.replace(/\s+/g, ' '))].join(FIELD);
}

/** Gives what is folded (capitals, wide forms, variants) the flags of what it is read as. */
function spreadFlags(folds: string, { kinds }: Tables): void {
	for (let i = 0; i < folds.length; i += 2) {
		kinds[folds.charCodeAt(i)]! |= kinds[folds.charCodeAt(i + 1)]! & ~KIND;
	}
}

/** Every pattern, read: for benchmarks and checks; a page never needs them all. */
export function allPatterns(lexicon: Lexicon): Pattern[] {
	return Array.from(lexicon.starts, (_, at) => patternAt(at * 2, lexicon));
}
