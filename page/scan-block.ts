import type { Lexicon } from '../matching/lexicon';
import type { Occurrence } from '../matching/occurrence';
import { type OpenQuestion, scan } from '../matching/scan';
import type { Block } from './blocks';
import { moved } from './moved';
import { type Pieces, readPieces } from './pieces';

/** What a block has: occurrences that are sure, and questions for the segmenter, whose offsets count from `base`. */
export interface ScannedBlock {
	pieces: Pieces;
	settled: Occurrence[];
	open: { open: OpenQuestion; base: number }[];
}

/**
 * Scans the text of a block. A block with no candidate costs one look at its raw text; only then are its nodes walked.
 * Returns null where nothing was found.
 */
export function scanBlock(block: Block, lexicon: Lexicon): ScannedBlock | null {
	const quick = block.hasRuby ? null : scan(block.raw, lexicon);
	if (quick && quick.settled.length + quick.open.length === 0) return null;
	const pieces = readPieces(block);
	const breaks = new Set<number>();
	let found =
		quick && pieces.text === block.raw
			? { settled: quick.settled, open: quick.open.map((open) => ({ open, base: 0 })) }
			: scanParts(pieces.text, breaks, lexicon);
	// Inline elements may be laid out as boxes (menus, tags). Styles are asked only where an occurrence touches an edge.
	while (findBreaks(pieces, spansOf(found), breaks)) found = scanParts(pieces.text, breaks, lexicon);
	return found.settled.length + found.open.length > 0 ? { pieces, ...found } : null;
}

type Scanned = Omit<ScannedBlock, 'pieces'>;

function scanParts(text: string, breaks: ReadonlySet<number>, lexicon: Lexicon): Scanned {
	const found: Scanned = { settled: [], open: [] };
	const offsets = [0, ...[...breaks].sort((a, b) => a - b), text.length];
	for (const [index, base] of offsets.entries()) {
		const end = offsets[index + 1];
		if (end === undefined || end <= base) continue;
		const { settled, open } = scan(text.slice(base, end), lexicon);
		found.settled.push(...settled.map((occurrence) => moved(occurrence, base)));
		found.open.push(...open.map((one) => ({ open: one, base })));
	}
	return found;
}

function spansOf({ settled, open }: Scanned): [start: number, end: number][] {
	return [
		...settled.map(({ start, end }): [number, number] => [start, end]),
		...open.map(({ open, base }): [number, number] => [open.start + base, open.end + base]),
	];
}

/** Adds the edges of box-like elements that a span touches; tells whether there were new ones. */
function findBreaks({ edges }: Pieces, spans: [number, number][], breaks: Set<number>): boolean {
	const before = breaks.size;
	for (const { offset, element } of edges) {
		if (breaks.has(offset) || !spans.some(([start, end]) => start <= offset && offset <= end)) continue;
		if (!/^(inline$|contents|ruby)/.test(getComputedStyle(element).display)) breaks.add(offset);
	}
	return breaks.size > before;
}
