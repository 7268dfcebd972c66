import { FAMILIAR, foldTable, KIND, kindTable, RADICALS } from './characters';
import { type DoubtSet, unpackDoubts } from './doubt';
import type { Tables } from './label-key';
import { FIELD, KEYED, type LexiconData } from './lexicon-data';
import { findStarts, indexStarts, type Starts } from './lexicon-index';
import { type Line, type Pattern, readLine, readPattern } from './pattern';

/** Everything a scan needs; opened once in each frame. */
export interface Lexicon extends Tables, Starts {
	/** `LexiconData.terms`, and lines of the reader's own terms after them. */
	terms: string;
	/** Patterns and lines that were met so far; most are never read. */
	patterns: (Pattern | undefined)[];
	lines: (Line | undefined)[];
	/**
	 * Hash table over what patterns begin with: key, first link. Link / 2 is the number of a pattern. A beginning is two Han
	 * characters or four letters; those with more after it are found under both, see `longerKey`.
	 */
	keys: Int32Array;
	heads: Int32Array;
	/** The next link of the same key. */
	next: Int32Array;
	/** Bitmap with one hash of all beginnings: most text is told from them here. */
	filter: Uint8Array;
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
	const found = findStarts(terms);
	for (let i = 0; i < data.familiar.length; i++) tables.kinds[data.familiar.charCodeAt(i)]! |= FAMILIAR;
	const index = indexStarts(terms, found.starts, tables);
	spreadFlags(data.variants, tables);
	return {
		...tables,
		...found,
		...index,
		terms,
		patterns: [],
		lines: [],
		doubts: unpackDoubts(data.doubt),
		own: new Set(own.map(({ id }) => id)),
	};
}

/** A pattern by its link. */
export function patternAt(link: number, lexicon: Lexicon): Pattern {
	const { terms, starts, lineOf, lineStarts, lines, patterns } = lexicon;
	const at = link >> 1;
	const known = patterns[at];
	if (known) return known;
	const number = lineOf[at]!;
	lines[number] ??= readLine(terms, lineStarts[number]!, lineStarts[number + 1]! - 1);
	const pattern = readPattern(terms, starts[at]!, lines[number], lexicon);
	patterns[at] = pattern;
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
