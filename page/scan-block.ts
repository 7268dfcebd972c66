import type { Lexicon } from '../matching/lexicon';
import type { Occurrence } from '../matching/occurrence';
import { type OpenQuestion, scan } from '../matching/scan';
import { moved } from './moved';
import type { Pieces } from './pieces';
import { cutWindows } from './windows';

/** What a text has: occurrences that are sure, and questions for the segmenter, whose offsets count from `base`. */
export interface Scanned {
	settled: readonly Occurrence[];
	open: readonly { open: OpenQuestion; base: number }[];
}

const NONE: readonly never[] = [];

/** Scans a text that is short enough for one window. */
export function scanShort(text: string, lexicon: Lexicon): Scanned {
	const { settled, open } = scan(text, lexicon);
	return { settled, open: open.length === 0 ? NONE : open.map((one) => ({ open: one, base: 0 })) };
}

/** Scans a text in windows; yields the code units of each, so that a long text can be scanned in slices. */
export function* scanText(text: string, breaks: readonly number[], lexicon: Lexicon): Generator<number, Scanned> {
	const found = { settled: [] as Occurrence[], open: [] as Scanned['open'][number][] };
	for (const [base, end] of cutWindows(text, breaks)) {
		const { settled, open } = scan(base === 0 && end === text.length ? text : text.slice(base, end), lexicon);
		for (const occurrence of settled) found.settled.push(moved(occurrence, base));
		for (const one of open) found.open.push({ open: one, base });
		yield end - base;
	}
	return found;
}

/**
 * The same of a block's exact text, where the layout has its say: inline elements may be laid out as boxes (menus, tags),
 * and no word runs across their edges. Styles are asked only where an occurrence touches an edge.
 *
 * @param rough what a scan of the raw text gave, if there was one; given back if it holds
 */
export function scanClosely(
	{ pieces, raw, rough }: { pieces: Pieces; raw: string; rough: Scanned | null },
	lexicon: Lexicon,
): Scanned {
	const breaks = new Set<number>();
	let found = rough && pieces.text === raw ? rough : toEnd(scanText(pieces.text, [], lexicon));
	while (findBreaks(pieces, found, breaks)) found = toEnd(scanText(pieces.text, [...breaks], lexicon));
	return found;
}

export function isEmpty({ settled, open }: Scanned): boolean {
	return settled.length + open.length === 0;
}

/** Adds the edges of box-like elements that an occurrence or question touches; tells whether there were new ones. */
function findBreaks({ edges }: Pieces, { settled, open }: Scanned, breaks: Set<number>): boolean {
	if (edges.length === 0) return false;
	const spans = [
		...settled.map(({ start, end }) => [start, end] as const),
		...open.flatMap(({ open: { candidates }, base }) =>
			candidates.map(({ start, end }) => [start + base, end + base] as const),
		),
	];
	const before = breaks.size;
	for (const { offset, element } of edges) {
		if (breaks.has(offset) || !spans.some(([start, end]) => start <= offset && offset <= end)) continue;
		if (!/^(inline$|contents|ruby)/.test(getComputedStyle(element).display)) breaks.add(offset);
	}
	return breaks.size > before;
}

function toEnd<T>(work: Generator<number, T>): T {
	for (;;) {
		const step = work.next();
		if (step.done) return step.value;
	}
}
