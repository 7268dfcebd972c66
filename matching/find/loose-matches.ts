import { HAN, IGNORED, KIND, NEWLINE, QUOTE, SPACE } from '../lexicon/characters';
import type { Tables } from '../lexicon/label-key';

const OPENS = '“‘「『﹁﹃〝„«"\'＂＇';
const CLOSES = '”’」』﹂﹄〞〟»"\'＂＇';

/** Quotation marks inside a match must pair: within it, or with the mark just before or just after it. */
export function quotesPair(text: string, start: number, end: number, count: number, { kinds }: Tables): boolean {
	const inside: string[] = [];
	for (let at = start; at < end; at++) if ((kinds[text.charCodeAt(at)]! & KIND) === QUOTE) inside.push(text[at]!);
	if (inside.length !== count) return false;
	if (count % 2 === 0) return inside.every((mark, i) => (i % 2 === 0 ? OPENS : CLOSES).includes(mark));
	const mark = inside[0]!;
	const opened = CLOSES.includes(mark) && start > 0 && OPENS.includes(text[start - 1]!);
	return opened || (OPENS.includes(mark) && end < text.length && CLOSES.includes(text[end]!));
}

/** Whether a match broken by white space is really items of a list: 科技 金融 教育, or one item to a line. */
export function isListed(text: string, start: number, end: number, tables: Tables): boolean {
	const left = edgeWhite(text, start - 1, -1, tables);
	const right = edgeWhite(text, end, 1, tables);
	if (left === 'text' || right === 'text') return false;
	if (left === 'end' && right === 'end') return false;
	return longestPart(text, start, end, tables) > 1;
}

/** What a match borders on: the end of the text, white space with more text behind it, or text. */
function edgeWhite(text: string, from: number, step: 1 | -1, { kinds }: Tables): 'end' | 'white' | 'text' {
	let white = false;
	for (let at = from; at >= 0 && at < text.length; at += step) {
		const kind = kinds[text.charCodeAt(at)]! & KIND;
		if (kind === SPACE || kind === NEWLINE) white = true;
		else if (kind !== IGNORED) return white && kind === HAN ? 'white' : 'text';
	}
	return 'end';
}

/** Length of the longest run without white space in a match. */
function longestPart(text: string, start: number, end: number, { kinds }: Tables): number {
	let longest = 0;
	let run = 0;
	for (let at = start; at < end; at++) {
		const kind = kinds[text.charCodeAt(at)]! & KIND;
		run = kind === SPACE || kind === NEWLINE ? 0 : kind === IGNORED ? run : run + 1;
		longest = Math.max(longest, run);
	}
	return longest;
}
