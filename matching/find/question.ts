import { DIGIT, HAN, IGNORED, KIND, LETTER } from '../lexicon/characters';
import { folded } from '../lexicon/label-key';
import type { Lexicon } from '../lexicon/lexicon';
import type { Question } from '../occurrence';

/** UTF-16 units of context on either side: words are short, farther text does not change the cut. */
const CONTEXT = 16;

/**
 * Writes the question whether the segmenter cuts through some spans of a text: the run of characters around them, folded,
 * without what is read over inside labels.
 *
 * @param spans overlapping or touching spans of `text`, UTF-16
 */
export function writeQuestion(text: string, spans: { start: number; end: number }[], lexicon: Lexicon): Question {
	const { kinds } = lexicon;
	let { start, end } = spans[0]!;
	for (const span of spans) {
		start = Math.min(start, span.start);
		end = Math.max(end, span.end);
	}
	let from = start;
	while (from > 0 && start - from < CONTEXT && isRun(kinds[text.charCodeAt(from - 1)]!)) from--;
	let to = end;
	while (to < text.length && to - end < CONTEXT && isRun(kinds[text.charCodeAt(to)]!)) to++;
	if (isWrittenSo(text, from, to, lexicon)) {
		return { text: text.slice(from, to), spans: spans.map((span) => [span.start - from, span.end - from]) };
	}
	const offsets: number[] = [];
	let written = '';
	for (let at = from; at < to; at++) {
		offsets.push(written.length);
		const code = text.charCodeAt(at);
		const kind = kinds[code]! & KIND;
		const kept =
			kind === HAN || kind === LETTER || kind === DIGIT || at < start || at >= end ? kind !== IGNORED : isSign(kind);
		if (kept) written += String.fromCharCode(folded(code, lexicon));
	}
	offsets.push(written.length);
	return { text: written, spans: spans.map((span) => [offsets[span.start - from]!, offsets[span.end - from]!]) };
}

/** Whether a stretch of text needs no folding, and holds nothing that is left out. */
function isWrittenSo(text: string, from: number, to: number, { kinds, fold }: Lexicon): boolean {
	for (let at = from; at < to; at++) {
		const code = text.charCodeAt(at);
		const kind = kinds[code]! & KIND;
		if (fold[code] || (kind !== HAN && kind !== LETTER && kind !== DIGIT)) return false;
	}
	return true;
}

/** Characters that words are made of, and those that are as if they were not there. */
function isRun(kind: number): boolean {
	const plain = kind & KIND;
	return plain === HAN || plain === LETTER || plain === DIGIT || plain === IGNORED;
}

/** Signs inside a label (`+`, `、`) count; white space and quotation marks there do not. */
function isSign(kind: number): boolean {
	return kind === 0 || kind === 8;
}
