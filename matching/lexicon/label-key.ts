import { DIGIT, HYPHEN, IGNORED, KIND, LETTER, NEWLINE, QUOTE, SPACE } from './characters';

/** Tables that reading a label or a text needs, made once per lexicon. */
export interface Tables {
	/** Kind of each code unit, see `characters.ts`. */
	kinds: Uint8Array;
	/** What a code unit is read as; 0: itself. */
	fold: Uint16Array;
}

/** What a code unit is read as. */
export function folded(code: number, { fold }: Tables): number {
	return fold[code]! || code;
}

/**
 * A text as it is read; its offsets stay as they are. Not `fold` of `text/`: this table is made when the lexicon is compiled,
 * so that no frame carries the characters' dictionary, and it reads dots and hyphens as recognition must.
 */
export function foldText(text: string, { fold }: Tables): string {
	let out = '';
	let done = 0;
	for (let at = 0; at < text.length; at++) {
		const code = fold[text.charCodeAt(at)]!;
		if (code === 0) continue;
		out += text.slice(done, at) + String.fromCharCode(code);
		done = at + 1;
	}
	return done === 0 ? text : out + text.slice(done);
}

/**
 * A label as it is compared with a text, capitals kept: folded, without quotation marks, white space and hyphens between
 * Latin words as one blank, other white space dropped. `Sci-Tech  innovation` → `Sci Tech innovation`.
 */
export function labelKey(label: string, tables: Tables): string {
	let key = '';
	let gap = '';
	for (let i = 0; i < label.length; i++) {
		const code = label.charCodeAt(i);
		const kind = tables.kinds[code]! & KIND;
		if (kind === IGNORED) continue;
		const read = folded(code, tables);
		if (kind === SPACE || kind === NEWLINE) gap ||= ' ';
		else if (kind === HYPHEN) gap = '-';
		else if (kind === QUOTE && read !== 0x27) continue;
		else {
			const character = String.fromCharCode(read);
			const shown = isCapital(code, kind) ? character.toUpperCase() : character;
			const betweenWords = key !== '' && isWord(kind) && isWord(tables.kinds[key.charCodeAt(key.length - 1)]! & KIND);
			key += (gap && betweenWords ? ' ' : gap === '-' ? '-' : '') + shown;
			gap = '';
		}
	}
	return key;
}

function isWord(kind: number): boolean {
	return kind === LETTER || kind === DIGIT;
}

/** Whether a letter is a capital, full width included. */
export function isCapital(code: number, kind: number): boolean {
	if (kind !== LETTER) return false;
	if (code < 0x80) return code < 0x61;
	const letter = String.fromCharCode(code);
	return letter !== letter.toLowerCase();
}

const SPELLED = /\bus\b|our|is(?:ation|e|ing)|iz(?:ation|e|ing)|abor|program|cent(?:re|er)|defen[cs]e/i;
const AMERICAN: [RegExp, string][] = [
	[/\b(lab|fav|col|harb|neighb|behavi)our/gi, '$1or'],
	[
		/(\w{3})(?<!enterpr|expert|fundra|prom|prem|exerc|franch|merchand|superv|adv|rev|dev|compr|surpr)is(ations?|e[sd]?|ing)\b/gi,
		'$1iz$2',
	],
	[/\bprogramme/gi, 'program'],
	[/\bcentre/gi, 'center'],
	[/\bdefence/gi, 'defense'],
];
const BRITISH: [RegExp, string][] = [
	[/\b(lab|fav|col|harb|neighb|behavi)or(?!at)/gi, '$1our'],
	[/(\w{3})iz(ations?|e[sdr]?|ing)\b/gi, '$1is$2'],
	[/\bprogram(?!m)/gi, 'programme'],
	[/\bcenter/gi, 'centre'],
	[/\bdefense/gi, 'defence'],
	[/\bUS\b/g, 'U.S.'],
];

/** A key of Latin words and, where it differs, its American spelling, or its British one (and U.S.) if it is American itself. */
export function spellings(key: string): string[] {
	if (!SPELLED.test(key)) return [key];
	for (const rules of [AMERICAN, BRITISH]) {
		const other = rules.reduce((text, [written, instead]) => text.replace(written, instead), key);
		if (other !== key) return [key, other];
	}
	return [key];
}
