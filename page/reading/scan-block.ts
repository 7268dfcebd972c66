import { type Pending, scan } from '../../matching/find/scan';
import type { Lexicon } from '../../matching/lexicon/lexicon';
import type { Occurrence } from '../../matching/occurrence';
import type { Block } from './block';
import { type Edges, edgesOf } from './edges';
import { foreignParts, isForeign } from './language';
import type { Pieces } from './pieces';
import { shifted } from './shift';
import { cutWindows } from './windows';

/** What a text has: occurrences that are sure, and questions for the segmenter, whose offsets count from `base`. */
export interface Scanned {
	sure: readonly Occurrence[];
	pending: readonly { pending: Pending; base: number }[];
}

/**
 * Scans a text in windows; yields after each, so that a long text can be scanned in slices.
 *
 * @param most ends once so much was found
 */
export function* scanText(
	text: string,
	breaks: readonly number[],
	lexicon: Lexicon,
	most = Number.POSITIVE_INFINITY,
): Generator<void, Scanned> {
	const found = { sure: [] as Occurrence[], pending: [] as Scanned['pending'][number][] };
	for (const [base, end] of cutWindows(text, breaks)) {
		if (found.sure.length + found.pending.length > most) break;
		const { sure, pending } = scan(text.slice(base, end), lexicon);
		for (const occurrence of sure) found.sure.push(shifted(occurrence, base));
		for (const one of pending) found.pending.push({ pending: one, base });
		yield;
	}
	return found;
}

/** The same in one go. */
function scanAtOnce(text: string, breaks: readonly number[], lexicon: Lexicon): Scanned {
	const work = scanText(text, breaks, lexicon);
	for (;;) {
		const step = work.next();
		if (step.done) return step.value;
	}
}

/** Where what was found begins and ends, in turn, right or still in question. */
export function spansOf({ sure, pending }: Scanned): number[] {
	const spans: number[] = [];
	for (const { start, end } of sure) spans.push(start, end);
	for (const { pending: group, base } of pending) {
		for (const { start, end } of group.candidates) spans.push(start + base, end + base);
	}
	return spans;
}

/**
 * The same of a block's exact text, where the layout has its say: inline elements may be laid out as boxes (menus, tags),
 * and no word runs across their edges. Styles are asked only where something found touches an edge.
 *
 * @param spans what a scan of the raw text found, see `spansOf`; `null`: it was not scanned
 * @param pieces reads the block node by node, where there is no other way
 * @returns `null` if what that scan found holds
 */
export function scanClosely(
	block: Block,
	{ spans, pieces, lexicon }: { spans: readonly number[] | null; pieces: () => Pieces; lexicon: Lexicon },
): Scanned | null {
	if (isForeign(block)) return NOTHING;
	const text = block.fidelity === 'exact' ? block.raw : pieces().text;
	const foreign = foreignParts(block, pieces);
	const breaks = new Set(foreign.flat());
	let found = spans && text === block.raw && breaks.size === 0 ? null : scanAtOnce(text, [...breaks], lexicon);
	if (found && isEmpty(found)) return found;
	const edges = edgesOf(block, pieces);
	const boxes = new Map<Element, boolean>();
	while (edges && findBreaks(edges, found ? spansOf(found) : (spans ?? []), breaks, boxes)) {
		found = scanAtOnce(text, [...breaks], lexicon);
	}
	return found && outside(found, foreign);
}

/** What was found outside of some parts of the text, across whose ends nothing runs. */
function outside({ sure, pending }: Scanned, parts: readonly (readonly [start: number, end: number])[]): Scanned {
	const isIn = (offset: number) => parts.some(([start, end]) => offset >= start && offset < end);
	return {
		sure: sure.filter(({ start }) => !isIn(start)),
		pending: pending.filter(({ pending: { candidates }, base }) => !candidates.some(({ start }) => isIn(start + base))),
	};
}

const NOTHING: Scanned = { sure: [], pending: [] };

export function isEmpty({ sure, pending }: Scanned): boolean {
	return sure.length + pending.length === 0;
}

/**
 * Adds the edges of box-like elements that a span touches; tells whether there were new ones.
 *
 * @param boxes which of the elements that were asked about are box-like
 */
function findBreaks(
	{ offsets, elementAt }: Edges,
	spans: readonly number[],
	breaks: Set<number>,
	boxes: Map<Element, boolean>,
): boolean {
	const before = breaks.size;
	const starts = Array.from({ length: spans.length / 2 }, (_, i) => 2 * i).sort((a, b) => spans[a]! - spans[b]!);
	let next = 0;
	let reach = -1;
	for (const [i, offset] of offsets.entries()) {
		for (; next < starts.length && spans[starts[next]!]! <= offset; next++)
			reach = Math.max(reach, spans[starts[next]! + 1]!);
		if (offset > reach || breaks.has(offset)) continue;
		const element = elementAt(i);
		const isBox = boxes.get(element) ?? !/^(inline$|contents|ruby)/.test(getComputedStyle(element).display);
		boxes.set(element, isBox);
		if (isBox) breaks.add(offset);
	}
	return breaks.size > before;
}
