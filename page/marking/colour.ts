/** Red, green and blue from 0 to 255, and how much of what is behind is covered, 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** The tint of marks: the same as in `marks.css`. */
export const TINT: Colour = [210, 140, 0, 0.25];
/** A mark must stand out from its ground by as much; text must stand out from it by as much, or as it did without. */
const SEEN = 1.2;
const LEGIBLE = 4.5;

/** Whether the tint is seen on a ground and leaves a text on it as legible as it has to be. */
export function bearsTint(text: Colour, ground: Colour): boolean {
	const tinted = over(TINT, ground);
	const before = contrast(over(text, ground), ground);
	const after = contrast(over(text, tinted), tinted);
	return contrast(tinted, ground) >= SEEN && after >= Math.min(LEGIBLE, before);
}

/** A colour laid over one that covers everything. */
export function over([red, green, blue, alpha]: Colour, below: Colour): Colour {
	const mix = (one: number, other: number) => one * alpha + other * (1 - alpha);
	return [mix(red, below[0]), mix(green, below[1]), mix(blue, below[2]), 1];
}

/** Contrast of two colours as the WCAG reckon it, from 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
	const [a, b] = [luminance(one), luminance(other)];
	return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Relative luminance, from 0 (black) to 1 (white). https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
export function luminance([red, green, blue]: Colour): number {
	const linear = (part: number) => (part <= 10.3 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4);
	return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Reads a colour as browsers compute it. Of `oklch()`, `lab()` and their like only the lightness is told, as a grey. */
export function readColour(css: string): Colour {
	const [first = 0, second = 0, third = 0, alpha = 1] = (css.match(/(?<=[ (])(none|-?[\d.]+)/g) ?? []).map(Number);
	if (css.startsWith('rgb')) return [first, second, third, alpha];
	if (css.startsWith('color')) return [first * 255, second * 255, third * 255, alpha];
	// Near enough: their lightness runs from 0 to 1 or to 100.
	const grey = 255 * (css.startsWith('ok') ? first : first / 100) ** 1.3;
	return [grey, grey, grey, alpha];
}
