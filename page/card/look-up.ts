import type { Occurrence } from '../../matching/occurrence';
import { textId } from '../../model/dictionary';
import type { Reader } from '../marking/reader';
import { isText } from '../reading/nodes';
import { rangeOfFound } from '../reading/registry';
import { shifted } from '../reading/shift';
import type { Cards } from './cards';
import { characterAt } from './character-at';
import { hitTest, lineAt } from './hit-test';
import { readLine } from './read-line';
import type { Selected } from './selected';

/** Asks what stands at an offset of a line, UTF-16 code units. */
export type AskWord = (place: { text: string; offset: number }) => Promise<Occurrence | null>;

/** Opens the card for words and selected texts, on which there need be no mark. */
export class LookUp {
	/** Counts what was asked: an answer that comes late is to no avail. */
	#asked = 0;

	constructor(readonly options: { reader: Reader; cards: Cards; askWord: AskWord }) {}

	/** Looks up what stands at a point of the viewport (CSS px): the marked term, or else the word. */
	async at(x: number, y: number): Promise<void> {
		const { reader, cards, askWord } = this.options;
		if (cards.isHeld || cards.isOn(x, y)) return;
		const mine = ++this.#asked;
		const place = characterAt(x, y, [...reader.roots.values()]);
		const line = place && readLine(place, reader.findings);
		if (!line) return;
		cards.preload();
		const { findings, roots } = reader;
		const hit = hitTest({ x, y, target: place.node.parentElement!, findings, roots });
		if (hit) return cards.open({ found: hit, range: hit.range, line: hit.line, pinned: false, focus: false });
		const { text, offset, finding, from } = line;
		const occurrence = await askWord({ text, offset }).catch(() => null);
		if (!occurrence || mine !== this.#asked || cards.isHeld) return;
		const found = { finding, occurrence: shifted(occurrence, from) };
		const range = rangeOfFound(found);
		const box = range && lineAt(range, x, y);
		if (box) cards.open({ found, range, line: box, pinned: false, focus: false });
	}

	/** Looks up what is selected. */
	selected({ text, range }: Selected, { focus }: { focus: boolean }): void {
		const { reader, cards } = this.options;
		const node = firstText(range);
		const line =
			node && readLine({ node, offset: node === range.startContainer ? range.startOffset : 0 }, reader.findings);
		const box = [...range.getClientRects()].at(-1);
		if (!line || !box) return;
		const start = line.from + line.offset;
		const end = Math.min(start + text.length, line.finding.pieces.text.length);
		const why = { start: 'rule', end: 'rule' } as const;
		const occurrence = { start, end, label: text, terms: [textId(text)], why, nested: [] };
		cards.open({ found: { finding: line.finding, occurrence }, range, line: box, pinned: true, focus });
	}
}

/** The first text node that a range has a part of. */
function firstText(range: Range): Text | null {
	if (isText(range.startContainer)) return range.startContainer;
	const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
	let node = walker.nextNode();
	while (node && !range.intersectsNode(node)) node = walker.nextNode();
	return node as Text | null;
}
