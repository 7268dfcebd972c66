import type { Block } from './block';
import { isElement } from './nodes';
import type { Pieces } from './pieces';

/** Languages that write words of their own in Chinese characters. The browser knows what the `lang` around an element says. */
const FOREIGN = ':lang(ja), :lang(ko)';

/** Whether a block is written in another language as a whole. */
export function isForeign({ container }: Block): boolean {
	return (isElement(container) ? container : (container as ShadowRoot).host).matches(FOREIGN);
}

/** The parts of a block in another language, each from where to where in its exact text (UTF-16 code units). */
export function foreignParts({ container, run }: Block, pieces: () => Pieces): [start: number, end: number][] {
	// To look through the whole container for each of its runs would take too long.
	if (!run && !(container as ParentNode).querySelector('[lang]')) return [];
	const starts = new Map<Element, number>();
	const parts: [number, number][] = [];
	for (const { offset, element } of pieces().edges) {
		if (!element.hasAttribute('lang') || !element.matches(FOREIGN)) continue;
		const start = starts.get(element);
		if (start === undefined) starts.set(element, offset);
		else parts.push([start, offset]);
	}
	return parts;
}
