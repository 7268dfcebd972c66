import { isText } from '../reading/nodes';
import { lineAt } from './hit-test';

/** A character of a text node; its offset in UTF-16 code units. */
export interface CharacterPlace {
	node: Text;
	offset: number;
}

/**
 * The character at a point of the viewport (CSS px): the browser tells the caret that is nearest, also beside a text; the
 * character's own boxes decide.
 *
 * @param shadowRoots those that may be looked into
 */
export function characterAt(x: number, y: number, shadowRoots: ShadowRoot[]): CharacterPlace | null {
	const { offsetNode: node, offset: caret } = document.caretPositionFromPoint(x, y, { shadowRoots }) ?? {};
	if (!node || caret === undefined || !isText(node)) return null;
	const range = document.createRange();
	// The caret stands before the character or, where the point is in its second half, after it.
	for (const offset of [caret, caret - 1, caret - 2]) {
		if (offset < 0 || offset >= node.length) continue;
		range.setStart(node, offset);
		range.setEnd(node, offset + 1);
		if (lineAt(range, x, y)?.width) return { node, offset };
	}
	return null;
}
