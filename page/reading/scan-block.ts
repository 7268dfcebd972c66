import { type Pending, scan } from '../../matching/find/scan';
import type { Lexicon } from '../../matching/lexicon/lexicon';
import type { Occurrence } from '../../matching/occurrence';
import { setApart } from './apart';
import { type Edges, edgesOf, edgesOfPieces } from './edges';
import { reachOf } from './extents';
import type { Finding } from './finding';
import { isBlankNode } from './is-blank';
import { joins } from './joins';
import { foreignParts, isForeign } from './language';
import { Layout } from './layout';
import { isElement } from './nodes';
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
 * The same of a block's exact text, where the layout has its say: inline elements may be hidden, or stand elsewhere, or be laid
 * out as boxes (menus, tags), across whose edges no word runs. Styles are asked only where something found touches an edge.
 *
 * Yields between what takes time: the page may have changed meanwhile.
 *
 * @returns `null` if what was found of the raw text, see `Finding.spans`, holds
 */
export function* scanClosely(finding: Finding, lexicon: Lexicon): Generator<void, Scanned | null> {
	const { block, spans } = finding;
	if (isForeign(block)) return NOTHING;
	const pieces = () => finding.pieces;
	const read = () => (block.fidelity === 'exact' && finding.apart.size === 0 ? block.raw : finding.pieces.text);
	let text = read();
	let foreign = foreignParts(block, pieces);
	let breaks = new Set(foreign.flat());
	let found = spans && text === block.raw && breaks.size === 0 ? null : yield* scanText(text, [...breaks], lexicon);
	let edges = edgesOf(block, pieces);
	if (!edges) return found && outside(found, foreign);
	const layout = new Layout();
	const known = () => (found ? spansOf(found) : (spans ?? []));
	while (yield* setApart(finding, { text, edges, spans: known(), layout, lexicon })) {
		text = finding.pieces.text;
		edges = edgesOfPieces(finding.pieces);
		foreign = foreignParts(block, pieces);
		breaks = new Set(foreign.flat());
		found = yield* scanText(text, [...breaks], lexicon);
	}
	const joinsAt = boxes(finding);
	while (yield* findBreaks(edges, known(), { breaks, layout, joinsAt }))
		found = yield* scanText(text, [...breaks], lexicon);
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

/** So many boxes are measured of one block: no text that somebody wrote has more in its terms. */
const MOST_BOXES = 1_000;

/** Tells whether the text of a finding runs on across a place where a box begins or ends; what is not measured does not. */
function boxes(finding: Finding): (offset: number) => boolean {
	const known = new Map<number, boolean>();
	return (offset) => {
		finding.isCut ||= known.size > MOST_BOXES;
		const answer = known.get(offset) ?? (!finding.isCut && joins(finding.pieces, offset));
		known.set(offset, answer);
		return answer;
	};
}

/** Adds the edges that a span touches and across which the text does not run on; tells whether there were new ones. */
function* findBreaks(
	{ offsets, ids, elementAt }: Edges,
	spans: readonly number[],
	{ breaks, layout, joinsAt }: { breaks: Set<number>; layout: Layout; joinsAt: (offset: number) => boolean },
): Generator<void, boolean> {
	const before = breaks.size;
	const reach = reachOf(spans);
	const begun = new Set<number>();
	for (const [i, offset] of offsets.entries()) {
		const isEnd = begun.has(ids[i]!);
		begun.add(ids[i]!);
		if (offset > reach(offset) || breaks.has(offset)) continue;
		const element = elementAt(i);
		const isApart = isBesideLink(element) || layout.hasSign(element, isEnd ? '::after' : '::before');
		if (isApart || (layout.isBox(element) && !joinsAt(offset))) breaks.add(offset);
		yield;
	}
	return breaks.size > before;
}

/** Whether a link has another one beside it with nothing but a blank between: a list, not a sentence. */
function isBesideLink({ localName, previousSibling, nextSibling }: Element): boolean {
	if (localName !== 'a') return false;
	return isLinkAfterBlank(previousSibling, 'previousSibling') || isLinkAfterBlank(nextSibling, 'nextSibling');
}

function isLinkAfterBlank(between: Node | null, side: 'previousSibling' | 'nextSibling'): boolean {
	const other = between && isBlankNode(between) ? between[side] : null;
	return other !== null && isElement(other) && other.localName === 'a';
}
