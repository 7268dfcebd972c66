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

const SPELLINGS: [RegExp, string][] = [
	[/\b(lab|fav|col|harb|neighb|behavi)our/gi, '$1or'],
	[/(\w{3})is(ation|ations|e|es|ed|ing)\b/gi, '$1iz$2'],
	[/\bprogramme/gi, 'program'],
	[/\bcentre/gi, 'center'],
	[/\bdefence/gi, 'defense'],
];

/** A key of Latin words and what else it may look like: plural or singular of its last word, the other spelling. */
export function inflections(key: string): string[] {
	const keys = new Set([key]);
	let other = key;
	for (const [british, american] of SPELLINGS) other = other.replace(british, american);
	keys.add(other);
	for (const each of [...keys]) {
		const last = /[A-Za-z]+$/.exec(each)?.[0] ?? '';
		if (!/[a-z]$/.test(last)) {
			if (last) keys.add(`${each}s`);
		} else if (/(s|x|z|ch|sh)$/.test(last)) {
			if (/[^siu]s$/.test(last) && !last.endsWith('ics') && last.length > 3) keys.add(singular(each));
			else keys.add(`${each}es`);
		} else if (/[^aeiou]y$/.test(last)) keys.add(`${each.slice(0, -1)}ies`);
		else keys.add(`${each}s`);
	}
	return [...keys];
}

function singular(key: string): string {
	return key.endsWith('ies') ? `${key.slice(0, -3)}y` : key.slice(0, -1);
}
