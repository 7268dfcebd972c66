import type { Lexicon } from '../matching/lexicon';
import type { Occurrence } from '../matching/occurrence';
import { type OpenQuestion, scan } from '../matching/scan';
import type { Block } from './blocks';
import { moved } from './moved';
import { type Pieces, readPieces } from './pieces';
import { cutWindows } from './windows';

/** What a block has: occurrences that are sure, and questions for the segmenter, whose offsets count from `base`. */
export interface ScannedBlock {
	pieces: Pieces;
	settled: Occurrence[];
	open: { open: OpenQuestion; base: number }[];
}

type Scanned = Omit<ScannedBlock, 'pieces'>;

/**
 * Scans the text of a block. A block with no candidate costs one look at its raw text; only then are its nodes walked.
 * Yields the code units scanned, so that a long block can be read in slices; returns null where nothing was found.
 */
export function* scanBlock(block: Block, lexicon: Lexicon): Generator<number, ScannedBlock | null> {
	const quick = block.hasRuby ? null : yield* scanParts(block.raw, [], lexicon);
	if (quick && isEmpty(quick)) return null;
	const pieces = readPieces(block);
	const breaks = new Set<number>();
	let found = quick && pieces.text === block.raw ? quick : yield* scanParts(pieces.text, [], lexicon);
	// Inline elements may be laid out as boxes (menus, tags). Styles are asked only where an occurrence touches an edge.
	while (findBreaks(pieces, found, breaks)) found = yield* scanParts(pieces.text, [...breaks], lexicon);
	return isEmpty(found) ? null : { pieces, ...found };
}

function isEmpty({ settled, open }: Scanned): boolean {
	return settled.length + open.length === 0;
}

function* scanParts(text: string, breaks: number[], lexicon: Lexicon): Generator<number, Scanned> {
	const found: Scanned = { settled: [], open: [] };
	for (const [base, end] of cutWindows(text, breaks)) {
		const { settled, open } = scan(base === 0 && end === text.length ? text : text.slice(base, end), lexicon);
		for (const occurrence of settled) found.settled.push(moved(occurrence, base));
		for (const one of open) found.open.push({ open: one, base });
		yield end - base;
	}
	return found;
}

/** Adds the edges of box-like elements that an occurrence or question touches; tells whether there were new ones. */
function findBreaks({ edges }: Pieces, { settled, open }: Scanned, breaks: Set<number>): boolean {
	if (edges.length === 0) return false;
	const spans = [
		...settled.map(({ start, end }) => [start, end] as const),
		...open.flatMap(({ open: { candidates }, base }) => candidates.map(({ start, end }) => [start + base, end + base] as const)),
	];
	const before = breaks.size;
	for (const { offset, element } of edges) {
		if (breaks.has(offset) || !spans.some(([start, end]) => start <= offset && offset <= end)) continue;
		if (!/^(inline$|contents|ruby)/.test(getComputedStyle(element).display)) breaks.add(offset);
	}
	return breaks.size > before;
}
