import { bearsTint, type Colour, luminance, over, readColour } from './colour';

/** On a ground this dark white text is read better than black. */
const DARK = 0.18;
/** Of so many boxes around a text one has a colour, or none. */
const DEEP = 100;

/** What was looked at in this task: text after text stands on the same ground. */
const known = new Map<Element, Colour | null>();
const tintable = new Map<Element, boolean>();

/** What a text stands on; null where that is a picture. */
function groundOf(element: Element): Colour | null {
	if (known.size === 0) setTimeout(forget);
	const around: Element[] = [];
	let ground: Colour | null | undefined;
	for (let at: Element | undefined = element; at && around.length < DEEP; at = outer(at)) {
		ground = known.get(at);
		if (ground !== undefined) break;
		around.unshift(at);
	}
	if (ground === undefined) ground = canvas();
	for (const box of around) {
		const style = getComputedStyle(box);
		const colour = readColour(style.backgroundColor);
		if (isPictured(style)) ground = null;
		else if (ground) ground = over(colour, ground);
		else if (colour[3] === 1) ground = colour;
		known.set(box, ground);
	}
	return ground;
}

/** One that stands there once, as large as it is, is a sign beside the text; one that is repeated one way only, a line. */
function isPictured({ backgroundImage, backgroundRepeat, backgroundSize }: CSSStyleDeclaration): boolean {
	if (backgroundImage === 'none') return false;
	return backgroundRepeat.split(', ').includes('repeat') || /cover|100%/.test(backgroundSize);
}

function forget(): void {
	known.clear();
	tintable.clear();
}

function outer(element: Element): Element | undefined {
	return element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host;
}

/** Whether a text stands on a dark ground: on a picture, as its colour tells. */
export function isDark(element: Element): boolean {
	const ground = groundOf(element);
	return ground ? luminance(ground) < DARK : luminance(readColour(getComputedStyle(element).color)) > 0.5;
}

/** Whether a mark on a text in this element can be tinted: it is seen, and the text stays legible. */
export function canTint(element: Element): boolean {
	const said = tintable.get(element);
	if (said !== undefined) return said;
	const ground = groundOf(element);
	const can = ground !== null && bearsTint(readColour(getComputedStyle(element).color), ground);
	tintable.set(element, can);
	return can;
}

/** What a page is painted on that has no colour of its own: the opposite of what it writes in by itself. */
function canvas(): Colour {
	const level = luminance(readColour(getComputedStyle(document.documentElement).color)) > 0.5 ? 0 : 255;
	return [level, level, level, 1];
}
