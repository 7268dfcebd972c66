import { bearsTint, type Colour, luminance, over, readColour } from './colour';

const WHITE: Colour = [255, 255, 255, 1];
const BLACK: Colour = [0, 0, 0, 1];
/** On a ground this dark white text is read better than black. */
const DARK = 0.18;

/** What was looked at in this task: text after text stands on the same ground. */
let known = new Map<Element, Colour>();

/** What a text stands on, as far as colours tell; pictures are looked through. */
export function groundOf(element: Element): Colour {
	if (known.size === 0) setTimeout(() => (known = new Map()));
	const said = known.get(element);
	if (said) return said;
	const around = element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host;
	const own = readColour(getComputedStyle(element).backgroundColor);
	const ground = own[3] === 1 ? own : over(own, around ? groundOf(around) : canvas());
	known.set(element, ground);
	return ground;
}

/** Whether a text stands on a dark ground. */
export function isDark(element: Element): boolean {
	return luminance(groundOf(element)) < DARK;
}

/** Whether a mark on a text in this element can be tinted: it is seen, and the text stays legible. */
export function canTint(element: Element): boolean {
	return bearsTint(readColour(getComputedStyle(element).color), groundOf(element));
}

/** What a page is painted on that has no colour of its own. */
function canvas(): Colour {
	const scheme = getComputedStyle(document.documentElement).colorScheme;
	const mayBeDark =
		scheme.includes('dark') && (!scheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches);
	return mayBeDark ? BLACK : WHITE;
}
