import * as OpenCC from 'opencc-js';
import type { InBothScripts } from '../model/shared';

const openCC = OpenCC.Converter({ from: 'cn', to: 'tw' });

/** Where OpenCC takes the end of one word and the beginning of the next for a word, or the rarer of two characters. */
const MENDED: [taken: string, right: string][] = [
	['握髮展', '握發展'],
	['是隻求', '是只求'],
	['免籤', '免簽'],
	['不籤', '不簽'],
];

/** A text in Traditional characters and quotation marks, as Taiwan writes them; its length stays. */
export function traditional(text: string): string {
	const converted = MENDED.reduce((done, [taken, right]) => done.replaceAll(taken, right), openCC(text));
	return converted.replace(/“([^“”]*)”/g, '「$1」').replace(/‘([^‘’]*)’/g, '『$1』');
}

/** A copy in which every text that is given in Chinese and English is given in Traditional characters too. */
export function withTraditional<T>(value: T): InBothScripts<T> {
	return addTraditional(value) as InBothScripts<T>;
}

function addTraditional(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(addTraditional);
	if (typeof value !== 'object' || value === null) return value;
	const copy: Record<string, unknown> = Object.fromEntries(
		Object.entries(value).map(([key, part]) => [key, addTraditional(part)]),
	);
	if (typeof copy.zh === 'string' && typeof copy.en === 'string') {
		const hant = traditional(copy.zh);
		if (hant !== copy.zh) copy.hant = hant;
	}
	return copy;
}
