import { bearsTint, type Colour, luminance, over, readColour } from './colour';

/** On a ground this dark white text is read better than black. */
const DARK = 0.18;
/** Of so many boxes around a text one has a colour, or none. */
const DEEP = 100;

/** What was looked at in this task: text after text stands on the same ground. */
const known = new Map<Element, Colour>();
const tintable = new Map<Element, boolean>();

/** What a text stands on, as far as colours tell; pictures are looked through. */
export function groundOf(element: Element): Colour {
	if (known.size === 0) setTimeout(forget);
	const around: Element[] = [];
	let ground: Colour | undefined;
	for (let at: Element | undefined = element; at && around.length < DEEP; at = outer(at)) {
		ground = known.get(at);
		if (ground) break;
		around.unshift(at);
	}
	ground ??= canvas();
	for (const box of around) {
		ground = over(readColour(getComputedStyle(box).backgroundColor), ground);
		known.set(box, ground);
	}
	return ground;
}

function forget(): void {
	known.clear();
	tintable.clear();
}

function outer(element: Element): Element | undefined {
	return element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host;
}

/** Whether a text stands on a dark ground. */
export function isDark(element: Element): boolean {
	return luminance(groundOf(element)) < DARK;
}

/** Whether a mark on a text in this element can be tinted: it is seen, and the text stays legible. */
export function canTint(element: Element): boolean {
	const said = tintable.get(element);
	if (said !== undefined) return said;
	const can = bearsTint(readColour(getComputedStyle(element).color), groundOf(element));
	tintable.set(element, can);
	return can;
}

/** What a page is painted on that has no colour of its own: the opposite of what it writes in by itself. */
function canvas(): Colour {
	const level = luminance(readColour(getComputedStyle(document.documentElement).color)) > 0.5 ? 0 : 255;
	return [level, level, level, 1];
}
