import type { Block } from '../reading/block';
import { blockAround } from '../reading/block-around';
import { Finding } from '../reading/finding';
import { isUnseen, Layout } from '../reading/layout';
import type { Registry } from '../reading/registry';
import { isSkipped } from '../reading/roles';
import type { CharacterPlace } from './character-at';

/** The line that a character stands in, as a reader sees it. All offsets are UTF-16 code units. */
export interface Line {
	/** The block with the line; what is seen elsewhere, or by nobody, is no part of its text. */
	finding: Finding;
	/** Where the line begins in the text of the block. */
	from: number;
	text: string;
	/** Where the character stands in the line. */
	offset: number;
}

/** So much before and after the character, at most. */
const AROUND = 100;
/** No word runs across these. */
const ENDS = /[。！？；\n\ufffc]/;

/** Reads the line that a character stands in; null where its block does not hold it any more. */
export function readLine(place: CharacterPlace, findings: Registry): Line | null {
	const { node } = place;
	// Also what is not read for terms, such as a button, has words.
	const block = (isSkipped(node) ? null : blockAround(node)) ?? textAlone(node);
	const known = findings.overlapping(block).find(({ isExact }) => isExact);
	return (known && lineIn(known, place)) ?? lineIn(readAround(block, place), place);
}

function lineIn(finding: Finding, { node, offset }: CharacterPlace): Line | null {
	const { text, nodes, starts } = finding.pieces;
	const start = starts[nodes.indexOf(node)];
	if (start === undefined) return null;
	const at = start + offset;
	let from = at;
	while (from > 0 && at - from < AROUND && !ENDS.test(text[from - 1]!)) from--;
	return { finding, from, text: text.slice(from, at + AROUND).split(ENDS, 1)[0]!, offset: at - from };
}

/** The block, in which the elements near the character that nobody sees in this line are set apart. */
function readAround(block: Block, { node, offset }: CharacterPlace): Finding {
	const finding = new Finding(block, null);
	const { edges, nodes, starts } = finding.pieces;
	const at = starts[nodes.indexOf(node)]! + offset;
	const layout = new Layout();
	const apart = new Set<Element>();
	for (const { element, offset: edge } of edges) {
		if (Math.abs(edge - at) > AROUND || element.contains(node)) continue;
		if (isUnseen(element) || layout.isOutOfFlow(element)) apart.add(element);
	}
	if (apart.size > 0) finding.setApart(apart);
	return finding;
}

function textAlone(node: Text): Block {
	return { container: node.parentNode!, run: { first: node, last: node }, raw: node.data, fidelity: 'exact' };
}
