import type { Occurrence } from '../../matching/occurrence';
import { textId } from '../../model/dictionary';
import type { Reader } from '../marking/reader';
import { isText } from '../reading/nodes';
import { rangeOfFound } from '../reading/registry';
import { shifted } from '../reading/shift';
import type { Card } from './card';
import { characterAt } from './character-at';
import { hitTest } from './hit-test';
import { lineAt } from './line-at';
import type { Selected } from './selected';

/** Asks what stands at an offset of a line, UTF-16 code units. */
export type AskWord = (place: { text: string; offset: number }) => Promise<Occurrence | null>;

/** Opens the card for words and selected texts, on which there need be no mark. */
export class LookUp {
	/** Counts what was asked: an answer that comes late is to no avail. */
	#asked = 0;

	constructor(readonly options: { reader: Reader; card: Card; askWord: AskWord }) {}

	/** Looks up what stands at a point of the viewport (CSS px): the marked term, or else the word. */
	async at(x: number, y: number): Promise<void> {
		const { reader, card, askWord } = this.options;
		if (card.isHeld || card.isOn(x, y)) return;
		const mine = ++this.#asked;
		const place = characterAt(x, y, [...reader.roots.values()]);
		const line = place && lineAt(place, reader.findings);
		if (!line) return;
		card.preload();
		const { findings, roots } = reader;
		const hit = hitTest({ x, y, target: place.node.parentElement!, findings, roots });
		if (hit) return card.open({ found: hit, range: hit.range, line: hit.line, pinned: false, focus: false });
		const { text, offset, finding, from } = line;
		const occurrence = await askWord({ text, offset }).catch(() => null);
		if (!occurrence || mine !== this.#asked || card.isHeld) return;
		const found = { finding, occurrence: shifted(occurrence, from) };
		const range = rangeOfFound(found);
		const box = range && boxAt(range, x, y);
		if (box) card.open({ found, range, line: box, pinned: false, focus: false });
	}

	/** Looks up what is selected. */
	selected({ text, range }: Selected, { focus }: { focus: boolean }): void {
		const { reader, card } = this.options;
		const node = firstText(range);
		const line =
			node && lineAt({ node, offset: node === range.startContainer ? range.startOffset : 0 }, reader.findings);
		const box = [...range.getClientRects()].at(-1);
		if (!line || !box) return;
		const start = line.from + line.offset;
		const end = Math.min(start + text.length, line.finding.pieces.text.length);
		const why = { start: 'rule', end: 'rule' } as const;
		const occurrence = { start, end, label: text, terms: [textId(text)], why, nested: [] };
		card.open({ found: { finding: line.finding, occurrence }, range, line: box, pinned: true, focus });
	}
}

/** The box of a range's line that a point lies in. */
function boxAt(range: Range, x: number, y: number): DOMRect | undefined {
	return [...range.getClientRects()].find(
		({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
	);
}

/** The first text node that a range has a part of. */
function firstText({ startContainer, startOffset, commonAncestorContainer }: Range): Text | null {
	if (isText(startContainer)) return startContainer;
	const walker = document.createTreeWalker(commonAncestorContainer, NodeFilter.SHOW_TEXT);
	const child = startContainer.childNodes[startOffset];
	if (!child) return null;
	walker.currentNode = child;
	return isText(child) ? child : (walker.nextNode() as Text | null);
}
