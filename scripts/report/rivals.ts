import { startJieba } from '../../matching/segment/jieba';
import { loadJieba } from '../../matching/segment/segmenter-node';
import { simplify } from '../../text/simplify';

/** A stretch of a text, UTF-16. */
export interface Span {
	start: number;
	end: number;
}

/** Every place where a label's characters stand. */
export function bySubstring(_text: string, candidates: Span[]): Span[] {
	return candidates;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Those that no segment of the browser's own segmenter straddles. */
export function bySegmenter(text: string, candidates: Span[]): Span[] {
	const segments = [...segmenter.segment(simplify(text))].map(({ segment }) => segment);
	return candidates.filter((candidate) => !straddled(candidate, segments));
}

/** Those that no token of jieba straddles, its model for unknown words off. */
export async function byJieba(): Promise<(text: string, candidates: Span[]) => Span[]> {
	const jieba = await startJieba(loadJieba());
	return (text, candidates) => {
		const words = jieba.cut(simplify(text));
		return candidates.filter((candidate) => !straddled(candidate, words));
	};
}

/** Whether two spans overlap without one of them holding the other. */
export function crosses(a: Span, b: Span): boolean {
	return (
		(a.start < b.start && a.end > b.start && a.end < b.end) || (a.start > b.start && a.start < b.end && a.end > b.end)
	);
}

function straddled({ start, end }: Span, words: string[]): boolean {
	let from = 0;
	for (const word of words) {
		const to = from + word.length;
		if (crosses({ start: from, end: to }, { start, end })) return true;
		from = to;
	}
	return false;
}
