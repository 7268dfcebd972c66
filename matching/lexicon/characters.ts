/** What a UTF-16 code unit is to the recogniser. */
export const OTHER = 0;
export const HAN = 1;
export const LETTER = 2;
export const DIGIT = 3;
export const SPACE = 4;
export const NEWLINE = 5;
/** Zero-width characters, soft hyphens, variation selectors: as if they were not there. */
export const IGNORED = 6;
export const QUOTE = 7;
export const HYPHEN = 8;
/** Added to the kind of a character that stands in some label, or is so common that `doubt.ts` knows its pairs. */
export const FAMILIAR = 16;
/** Added to the kind of a character that some label begins with. */
export const BEGINS = 32;
/** Added to the kind of a character that is the second of some label. */
export const SECOND = 64;
/** Added to the kind of a Chinese numeral. */
export const NUMERAL = 128;
export const KIND = 15;

/** Radicals as characters of their own, which text copied out of PDF files has in the place of others: ⾼质量, 新能源汽⻋. */
const FIRST_RADICAL = 0x2e80;
const LAST_RADICAL = 0x2fd5;

const RANGES: [kind: number, first: number, last: number][] = [
	[HAN, FIRST_RADICAL, LAST_RADICAL],
	[HAN, 0x3400, 0x4dbf],
	[HAN, 0x4e00, 0x9fff],
	[HAN, 0xf900, 0xfaff],
	[HAN, 0x3007, 0x3007],
	[LETTER, 0x41, 0x5a],
	[LETTER, 0x61, 0x7a],
	[LETTER, 0xc0, 0x24f],
	[LETTER, 0x370, 0x52f],
	[LETTER, 0xff21, 0xff3a],
	[LETTER, 0xff41, 0xff5a],
	[DIGIT, 0x30, 0x39],
	[DIGIT, 0xff10, 0xff19],
	[SPACE, 0x2000, 0x200a],
	[IGNORED, 0x200b, 0x200f],
	[IGNORED, 0x202a, 0x202e],
	[IGNORED, 0x2060, 0x206f],
	[IGNORED, 0xfe00, 0xfe0f],
];
const NUMERALS = '〇零一二三四五六七八九十百千万亿两壹贰叁几';
const LISTS: [kind: number, characters: string][] = [
	[SPACE, '\t \u00a0\u202f\u205f\u3000'],
	[NEWLINE, '\n\r\u000b\u000c\u0085\u2028\u2029'],
	[IGNORED, '\u00ad\u034f\u180e\ufeff'],
	[QUOTE, '"\'“”‘’„‟‛「」『』﹁﹂﹃﹄〝〞〟＂＇«»'],
	[HYPHEN, '-\u2010\u2011\u2012\u2013\u2212－'],
];

/** A fresh table of the kinds of all UTF-16 code units. */
export function kindTable(): Uint8Array {
	const kinds = new Uint8Array(0x10000);
	for (const [kind, first, last] of RANGES) kinds.fill(kind, first, last + 1);
	for (const [kind, characters] of LISTS) for (const character of characters) kinds[character.charCodeAt(0)] = kind;
	for (const numeral of NUMERALS) kinds[numeral.charCodeAt(0)]! |= NUMERAL;
	return kinds;
}

/**
 * The code unit at a place of a text, 0 beyond its ends. `charCodeAt` has NaN there, which is no place in a table.
 */
export function codeAt(text: string, at: number): number {
	return at >= 0 && at < text.length ? text.charCodeAt(at) : 0;
}

/** Whether a letter stands at a place of a text; none does outside of it. */
export function isLetter(text: string, at: number, kinds: Uint8Array): boolean {
	return (kinds[codeAt(text, at)]! & KIND) === LETTER;
}

const MIDDLE_DOTS = '\u00b7\u2022\u2027\u2219\u22c5\u30fb\uff65\u0387';
const APOSTROPHES = "'\u2019\u2018\u02bc\uff07";

/**
 * A table that folds what printing varies: variants of characters, full to half width, capitals to small letters, middle dots,
 * apostrophes, hyphens. 0 means that the character stands for itself.
 *
 * @param variants each followed by what it is read as
 */
export function foldTable(variants: string): Uint16Array {
	const fold = new Uint16Array(0x10000);
	for (let i = 0; i + 1 < variants.length; i += 2) fold[variants.charCodeAt(i)] = variants.charCodeAt(i + 1);
	for (let code = 0x21; code < 0x7f; code++) {
		const small = code >= 0x41 && code <= 0x5a ? code + 32 : code;
		fold[code + 0xfee0] = small;
		if (small !== code) fold[code] = small;
	}
	for (const dot of MIDDLE_DOTS) fold[dot.charCodeAt(0)] = 0xb7;
	for (const apostrophe of APOSTROPHES) fold[apostrophe.charCodeAt(0)] = 0x27;
	for (const hyphen of LISTS[4]![1]) fold[hyphen.charCodeAt(0)] = 0x2d;
	return fold;
}
