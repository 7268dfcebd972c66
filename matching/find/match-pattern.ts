import { DIGIT, HYPHEN, IGNORED, KIND, LETTER, NEWLINE, QUOTE, SPACE } from '../lexicon/characters';
import { folded, isCapital, type Tables } from '../lexicon/label-key';
import type { Pattern } from '../lexicon/pattern';
import { isListed, quotesPair } from './loose-matches';

const BLANK = 0x20;

/**
 * Compares a pattern with the text from `start` on. Zero-width characters are read over everywhere; between characters of
 * which one is no Latin letter also one gap of white space and two pairs of quotation marks (从“0”到“1”).
 *
 * @returns the end of the match in `text` (UTF-16), or -1
 */
export function matchPattern(text: string, start: number, pattern: Pattern, tables: Tables): number {
	const { kinds, fold } = tables;
	const { key } = pattern;
	let at = start;
	let broken = false;
	let quotes = 0;
	const { inflection } = pattern;
	const length = inflection ? inflection.stem : key.length;
	for (let i = 0; i < length; i++) {
		const wanted = key.charCodeAt(i);
		if (wanted === BLANK) {
			const after = skipGap(text, at, tables);
			if (after === at) return -1;
			at = after;
			continue;
		}
		for (;;) {
			if (at >= text.length) return -1;
			const code = text.charCodeAt(at);
			if ((fold[code]! || code) === wanted) break;
			const kind = kinds[code]! & KIND;
			if (kind === IGNORED && i > 0) at++;
			else if ((kind === SPACE || kind === NEWLINE) && i > 0 && loose(key, i, kinds)) {
				at = skipWhite(text, at, tables);
				if (at < 0) return -1;
				broken = true;
			} else if (kind === QUOTE && i > 0 && loose(key, i, kinds) && ++quotes <= 4) at++;
			else return -1;
		}
		at++;
	}
	if (inflection) {
		at = skipEnding(text, at, inflection.endings, tables);
		if (at < 0) return -1;
	}
	if (pattern.letters && !casesFit(text, start, at, pattern, tables)) return -1;
	if (quotes > 0 && !quotesPair(text, start, at, quotes, tables)) return -1;
	if (broken && isListed(text, start, at, tables)) return -1;
	return at;
}

/** End of the word that began before `from`, if it ends in one of some ways; else -1. */
function skipEnding(text: string, from: number, endings: readonly string[], { kinds, fold }: Tables): number {
	let at = from;
	let ending = '';
	for (; at < text.length && ending.length < 4; at++) {
		const code = text.charCodeAt(at);
		const kind = kinds[code]! & KIND;
		if (kind === LETTER) ending += String.fromCharCode(fold[code]! || code);
		else if (kind !== IGNORED) break;
	}
	return endings.includes(ending) ? at : -1;
}

/** Whether white space may stand before character `i` of a key: not inside a Latin word or a number. */
function loose(key: string, i: number, kinds: Uint8Array): boolean {
	const before = kinds[key.charCodeAt(i - 1)]! & KIND;
	const after = kinds[key.charCodeAt(i)]! & KIND;
	return !((before === LETTER || before === DIGIT) && (after === LETTER || after === DIGIT));
}

/** End of a run of white space that may be read over: at most one line break in it. -1: too wide a gap. */
function skipWhite(text: string, start: number, { kinds }: Tables): number {
	let breaks = 0;
	let at = start;
	for (; at < text.length; at++) {
		const code = text.charCodeAt(at);
		const kind = kinds[code]! & KIND;
		if (kind === NEWLINE) {
			if (!(code === 10 && text.charCodeAt(at - 1) === 13)) breaks++;
		} else if (kind !== SPACE && kind !== IGNORED) break;
	}
	return breaks > 1 ? -1 : at;
}

/** End of what may stand between two Latin words: white space, a hyphen, or both (a hyphen at the end of a line). */
function skipGap(text: string, start: number, { kinds }: Tables): number {
	let at = start;
	let breaks = 0;
	let gap = false;
	for (; at < text.length; at++) {
		const kind = kinds[text.charCodeAt(at)]! & KIND;
		if (kind === NEWLINE) breaks++;
		else if (kind === IGNORED) continue;
		else if (kind !== SPACE && kind !== HYPHEN) break;
		gap = true;
	}
	return gap && breaks < 2 ? at : start;
}

/** Capitals of the label must be capitals; small letters may be capital where a word begins or the whole is in capitals. */
function casesFit(text: string, start: number, end: number, { cased }: Pattern, tables: Tables): boolean {
	let position = 0;
	let shouted = true;
	let fits = true;
	let before = 0;
	let inner = 0;
	for (let at = start; at < end; at++) {
		const code = text.charCodeAt(at);
		const kind = tables.kinds[code]! & KIND;
		if (kind !== LETTER) {
			before = kind === IGNORED ? before : kind;
			continue;
		}
		const read = folded(code, tables);
		while (position < cased.length && cased.charCodeAt(position) !== read && lower(cased, position) !== read)
			position++;
		const wantsCapital = position < cased.length && cased.charCodeAt(position) !== read;
		position++;
		const capital = isCapital(code, kind);
		if (!capital) shouted = false;
		if (wantsCapital && !capital) return false;
		if (!wantsCapital && capital && before === LETTER) fits = false;
		if (!wantsCapital) inner++;
		before = LETTER;
	}
	// A label in mixed capitals (IoT) is printed just so; one of words may be shouted.
	return fits || (shouted && inner > 2);
}

function lower(cased: string, at: number): number {
	const code = cased.charCodeAt(at);
	return code >= 0x41 && code <= 0x5a ? code + 32 : cased[at]!.toLowerCase().charCodeAt(0);
}
