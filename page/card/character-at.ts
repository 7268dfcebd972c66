import { isText } from '../reading/nodes';
import { lineAt } from './hit-test';

/** A character of a text node; its offset in UTF-16 code units. */
export interface CharacterPlace {
	node: Text;
	offset: number;
}

/** Of what no caret can be in, such as a button, so much text is looked through, UTF-16 code units. */
const MOST = 1_000;

/**
 * The character at a point of the viewport (CSS px): the browser tells the caret that is nearest, also beside a text; the
 * character's own boxes decide. They also do where the browser knows of no caret.
 *
 * @param shadowRoots those that may be looked into
 */
export function characterAt(x: number, y: number, shadowRoots: ShadowRoot[]): CharacterPlace | null {
	const { offsetNode: node, offset: caret } = document.caretPositionFromPoint(x, y, { shadowRoots }) ?? {};
	if (node && caret !== undefined && isText(node)) {
		// The caret stands before the character or, where the point is in its second half, after it.
		const offset = [caret, caret - 1, caret - 2].find((at) => isAt(node, at, x, y));
		if (offset !== undefined) return { node, offset };
	}
	return characterIn(elementAt(x, y, shadowRoots), x, y);
}

/** Whether a character of a text stands at a point. */
function isAt(node: Text, offset: number, x: number, y: number): boolean {
	if (offset < 0 || offset >= node.length) return false;
	const range = document.createRange();
	range.setStart(node, offset);
	range.setEnd(node, offset + 1);
	return Boolean(lineAt(range, x, y)?.width);
}

/** The character at a point among all that an element has. */
function characterIn(element: Element | null, x: number, y: number): CharacterPlace | null {
	if (!element || element.textContent.length > MOST) return null;
	const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
	for (let node = texts.nextNode() as Text | null; node; node = texts.nextNode() as Text | null) {
		const range = document.createRange();
		range.selectNodeContents(node);
		if (!lineAt(range, x, y)) continue;
		for (let offset = 0; offset < node.length; offset++) if (isAt(node, offset, x, y)) return { node, offset };
	}
	return null;
}

/** What the pointer is on, in the innermost of some shadow trees. */
function elementAt(x: number, y: number, shadowRoots: ShadowRoot[]): Element | null {
	let at = document.elementFromPoint(x, y);
	const within = (element: Element | null) =>
		shadowRoots.find(({ host }) => host === element)?.elementFromPoint(x, y) ?? null;
	for (let inner = within(at); inner && inner !== at; inner = within(at)) at = inner;
	return at;
}
