import { FAMILIAR, foldTable, KIND, kindTable, RADICALS } from './characters';
import { type DoubtSet, unpackDoubts } from './doubt';
import type { Tables } from './label-key';
import { FIELD, KEYED, type LexiconData } from './lexicon-data';
import { findStarts, indexStarts } from './lexicon-index';
import { type Lines, type Pattern, readPattern } from './pattern';

/** Everything a scan needs; opened once in each frame. */
export interface Lexicon extends Tables {
	/** `LexiconData.terms`, and lines of the reader's own terms after them. */
	terms: string;
	/** Where in `terms` each pattern begins. */
	starts: number[];
	/** Patterns that were met so far; most are never read. */
	patterns: (Pattern | undefined)[];
	lines: Lines;
	/** Hash table over what patterns begin with: key, first link. Link / 2 is the number of a pattern. */
	keys: Int32Array;
	heads: Int32Array;
	/** The next link of the same beginning, and what comes after that beginning, see `afterBeginning`. */
	next: Int32Array;
	continuations: Uint16Array;
	/** Whether there are patterns of one character. */
	singles: boolean;
	doubts: DoubtSet;
	/** Ids of the reader's own terms: of the words that may straddle them nothing is known ahead. */
	own: Set<string>;
}

/**
 * Opens a compiled lexicon, with the reader's own terms if there are any. Takes a few milliseconds, since patterns are only
 * indexed here and read when text begins like one; nothing is shared between two opened lexicons.
 */
export function openLexicon(data: LexiconData, own: { id: string; labels: string[] }[] = []): Lexicon {
	const tables: Tables = { kinds: kindTable(), fold: foldTable(data.variants) };
	const terms = [data.terms, ...own.map(ownLine)].join('\n');
	const starts = findStarts(terms);
	for (let i = 0; i < data.familiar.length; i++) tables.kinds[data.familiar.charCodeAt(i)]! |= FAMILIAR;
	const index = indexStarts(terms, starts, tables);
	spreadFlags(data.variants, tables);
	return {
		...tables,
		...index,
		terms,
		starts,
		patterns: [],
		lines: new Map(),
		doubts: unpackDoubts(data.doubt),
		own: new Set(own.map(({ id }) => id)),
	};
}

/** A pattern by its link. */
export function patternAt(link: number, lexicon: Lexicon): Pattern {
	const at = link >> 1;
	const known = lexicon.patterns[at];
	if (known) return known;
	const pattern = readPattern(lexicon.terms, lexicon.starts[at]!, lexicon);
	lexicon.patterns[at] = pattern;
	return pattern;
}

function ownLine({ id, labels }: { id: string; labels: string[] }): string {
	return [id, '', '', ...labels.map((label) => KEYED + label.replace(/\s+/g, ' '))].join(FIELD);
}

/** Gives capitals, wide forms and variants the flags of what they are read as. */
function spreadFlags(variants: string, { kinds, fold }: Tables): void {
	const spread = (code: number) => {
		kinds[code]! |= kinds[fold[code]!]! & ~KIND;
	};
	for (let i = 0; i < variants.length; i += 2) spread(variants.charCodeAt(i));
	for (let code = RADICALS.first; code <= RADICALS.last; code++) spread(code);
	for (let code = 0x21; code < 0x7f; code++) {
		if (fold[code]) spread(code);
		spread(code + 0xfee0);
	}
}

/** Every pattern, read: for benchmarks and checks; a page never needs them all. */
export function allPatterns(lexicon: Lexicon): Pattern[] {
	return lexicon.starts.map((_, at) => patternAt(at * 2, lexicon));
}
