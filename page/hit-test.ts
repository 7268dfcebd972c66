import type { Findings, Found } from './findings';
import { rangeOfFound } from './findings';
import { isShown } from './is-shown';
import type { Marks } from './marks';

/** An occurrence under a point, and the box of its line there. */
export interface Hit extends Found {
	range: Range;
	line: DOMRect;
}

/** `caretPositionFromPoint` with the shadow roots to look into. https://drafts.csswg.org/cssom-view/#dom-document-caretpositionfrompoint */
type CaretFromPoint = (
	x: number,
	y: number,
	options: { shadowRoots: ShadowRoot[] },
) => { offsetNode: Node; offset: number } | null;

/**
 * The occurrence at a point of the viewport (CSS px). A caret is found in blank space beside text too, so the
 * occurrence's own boxes decide; where the caret leads nowhere (`user-select: none`), the registered ranges do.
 */
export function hitTest({
	x,
	y,
	findings,
	marks,
	roots,
}: {
	x: number;
	y: number;
	findings: Findings;
	marks: Marks;
	roots: Iterable<ShadowRoot>;
}): Hit | null {
	const caretFromPoint = document.caretPositionFromPoint as CaretFromPoint;
	const caret = caretFromPoint.call(document, x, y, { shadowRoots: [...roots] });
	for (const found of caret ? findings.at(caret.offsetNode, caret.offset) : []) {
		const range = rangeOfFound(found);
		const line = range && lineAt(range, x, y);
		if (range && line && isShown(found)) return { ...found, range, line };
	}
	if (caret && selectable(caret.offsetNode)) return null;
	const topmost = document.elementFromPoint(x, y);
	for (const { range, ...one } of marks.near()) {
		const line = topmost?.contains(range.startContainer) ? lineAt(range, x, y) : null;
		if (line) return { ...one, range, line };
	}
	return null;
}

/** The box of a range's line that holds the point. */
export function lineAt(range: Range, x: number, y: number): DOMRect | null {
	for (const box of range.getClientRects()) {
		if (box.left <= x && x <= box.right && box.top <= y && y <= box.bottom) return box;
	}
	return null;
}

function selectable(node: Node): boolean {
	const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
	return element !== null && getComputedStyle(element).userSelect !== 'none';
}
