/** A word in a text, `[start, end)` in UTF-16 code units. */
export type Span = [start: number, end: number];

/** No word of the dictionary that is looked for in a text is longer, in code units. */
export const LONGEST = 8;
const HAN = /\p{Script=Han}/u;

/** The Chinese character at an offset, or null. */
export function characterAt(text: string, offset: number): Span | null {
	const isSecondHalf = /[\udc00-\udfff]/.test(text[offset] ?? '') && /[\ud800-\udbff]/.test(text[offset - 1] ?? '');
	const at = isSecondHalf ? offset - 1 : offset;
	const character = String.fromCodePoint(text.codePointAt(at) ?? 0x20);
	return HAN.test(character) ? [at, at + character.length] : null;
}
