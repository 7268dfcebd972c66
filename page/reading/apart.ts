import { findCandidates } from '../../matching/find/candidates';
import type { Lexicon } from '../../matching/lexicon/lexicon';
import type { Edges } from './edges';
import { type Extent, extentsOf, isCutUp, reachOf, withoutLeaves } from './extents';
import type { Finding } from './finding';
import { isUnseen, isVisible, type Layout } from './layout';
import { nodeAt } from './pieces';

/** Of a text that is cut up, so many elements are asked at most. */
const MOST = 500;
/** An initial that the lines of a paragraph run around has so many characters. */
const INITIAL = 2;
/** A syllable of a reading, in Latin letters or in zhuyin. */
const READING = /^[\s·'’a-z\u00e0-\u00fc\u0101-\u01dc\u02c7\u02ca\u02cb\u02d9\u1e3f\u3105-\u312f]+$/i;
/** Zhuyin is nothing else, also where it stands to the right of its character. */
const ZHUYIN = /^[\s\u02c7\u02ca\u02cb\u02d9\u3105-\u312f]*[\u3105-\u312f][\s\u02c7\u02ca\u02cb\u02d9\u3105-\u312f]*$/;

interface Look {
	text: string;
	edges: Edges;
	/** What was found in the text, see `spansOf`. */
	spans: readonly number[];
	layout: Layout;
	lexicon: Lexicon;
}

/**
 * Sets those elements of a finding's block apart whose text is not in the line that they stand in: nobody sees it, or it is laid
 * out elsewhere. Asked are those beside or in a candidate, and those without which there would be one.
 *
 * @returns whether there were new ones: the block is then to be read again
 */
export function* setApart(finding: Finding, look: Look): Generator<void, boolean> {
	const { text, edges, layout } = look;
	const apart = new Set(finding.apart);
	const isLaidOut = isVisible(finding.element, { visibilityProperty: true });
	if (!isLaidOut) return false;
	for (const extent of suspects(look)) {
		const element = edges.elementAt(extent.edge);
		if (!apart.has(element) && isApart(element, extent, { finding, text, layout })) apart.add(element);
		yield;
	}
	if (apart.size === finding.apart.size) return false;
	const before = finding.apart;
	finding.setApart(apart);
	// Where nothing would be left, all of it waits to be shown, and reads as it stands.
	if (finding.pieces.text.split('\n\n', 1)[0]!.trim() !== '') return true;
	finding.setApart(before);
	return false;
}

function suspects({ text, edges, spans, lexicon }: Look): Extent[] {
	const extents = extentsOf(edges).filter(({ start, end }) => end > start);
	if (isCutUp(extents)) return extents.slice(0, MOST);
	const reach = reachOf(spans);
	const isTouched = edges.offsets.map((offset) => offset <= reach(offset));
	const asked = new Set(extents.filter(({ edge, endEdge }) => isTouched[edge] || isTouched[endEdge]));
	const { text: rest, places } = withoutLeaves(text, extents);
	if (places.length === 0 || rest.trim() === '') return [...asked];
	const bridged = findCandidates(rest, lexicon).flatMap(({ start, end }) => [start, end]);
	const reachInRest = reachOf(bridged);
	for (const [place, extent] of places) if (place < reachInRest(place - 1)) asked.add(extent);
	return [...asked];
}

function isApart(
	element: Element,
	{ start, end }: Extent,
	{ finding, text, layout }: { finding: Finding; text: string; layout: Layout },
): boolean {
	if (isUnseen(element)) return true;
	if (layout.isOutOfFlow(element)) {
		const isInitial = text.slice(start, end).trim().length <= INITIAL && text.slice(0, start).trim() === '';
		return !isInitial && !layout.isInLayer(element);
	}
	const own = text.slice(start, end);
	return ZHUYIN.test(own) || (READING.test(own) && isBesideLine(element, finding, end));
}

/** Whether a reading stands above or below the character that follows it. */
function isBesideLine(element: Element, { pieces }: Finding, end: number): boolean {
	const next = nodeAt(pieces, end + (pieces.text.slice(end).match(/^\s*/)?.[0].length ?? 0));
	if (!next || element.contains(next)) return false;
	const character = document.createRange();
	character.selectNodeContents(next);
	const [box, other] = [element.getBoundingClientRect(), character.getBoundingClientRect()];
	const common = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
	return common < Math.min(box.height, other.height) / 2;
}
