import { isShown } from '../reading/is-shown';
import { boxOfLongLine } from '../reading/long-line';
import { isBefore } from '../reading/nodes';
import type { Finding, Found, Registry } from '../reading/registry';
import { roleOf } from '../reading/roles';

/** An occurrence under a point, and the box of its line there. */
export interface Hit extends Found {
	range: Range;
	line: DOMRect;
}

/**
 * The occurrence at a point of the viewport (CSS px), of those near the viewport: its own boxes decide. Of the page only
 * the blocks around the target are looked at; to ask the browser what is at a point makes it look through them all.
 *
 * @param target element under the point, as a pointer event gives it; it may be the host of one of the roots
 * @param roots shadow roots by their hosts
 */
export function hitTest({
	x,
	y,
	target,
	findings,
	roots,
}: {
	x: number;
	y: number;
	target: Element;
	findings: Registry;
	roots: ReadonlyMap<Element, ShadowRoot>;
}): Hit | null {
	const innermost = withinShadows(target, { x, y, roots });
	for (let at: Element | null = innermost; at; at = around(at)) {
		for (const finding of findings.in(at)) {
			const caret = boxOfLongLine(finding.block) && caretIn(finding, x, y);
			for (const [index, range] of (finding.ranges ?? []).entries()) {
				const occurrence = finding.occurrences[index];
				if (!range || !occurrence || !mayBeUnder(range, innermost)) continue;
				// To measure each of them would take a tenth of a second.
				if (caret !== null && (caret < occurrence.start || caret > occurrence.end)) continue;
				const line = lineAt(range, x, y);
				if (line && isShown({ finding, occurrence })) return { finding, occurrence, range, line };
			}
		}
	}
	return null;
}

/**
 * The same of all that is under a point, where what lies on top shows nothing of its own: a link may be stretched over
 * the whole of a teaser. The browser is asked, so it is for where the pointer rests.
 */
export function hitTestThrough({ x, y, findings, roots }: Omit<Parameters<typeof hitTest>[0], 'target'>): Hit | null {
	let cover: Element | null = null;
	for (const target of document.elementsFromPoint(x, y)) {
		const hit = hitTest({ x, y, target, findings, roots });
		if (hit) return hit;
		cover = target;
		if (!isClear(target)) break;
	}
	return cover && hitUntouchable({ x, y, cover, findings });
}

/** The same of text that the pointer goes through, of which the browser says nothing: the marks' own boxes decide. */
function hitUntouchable({ x, y, cover, findings }: { x: number; y: number; cover: Element; findings: Registry }) {
	for (const finding of findings.all) {
		for (const [index, range] of (finding.ranges ?? []).entries()) {
			const occurrence = finding.occurrences[index];
			const line = range && lineAt(range, x, y);
			if (!line || !occurrence || !isUntouchable(finding.element)) continue;
			if (isShown({ finding, occurrence }) && isAbove(finding.element, cover))
				return { finding, occurrence, range, line };
		}
	}
	return null;
}

function isUntouchable(element: Element): boolean {
	return getComputedStyle(element).pointerEvents === 'none' || element.closest('[inert]') !== null;
}

/** Whether an element is painted over another: it stands in it, or higher up in a stack, or later in the same. */
function isAbove(element: Element, other: Element): boolean {
	if (other.contains(element)) return true;
	const [level, otherLevel] = [levelBelow(element, other), levelBelow(other, element)];
	return level === otherLevel ? isBefore(other, element) : level > otherLevel;
}

/** The `z-index` of the outermost box that has one around an element, but not around the other. */
function levelBelow(element: Element, other: Element): number {
	let level = 0;
	for (let at: Element | null = element; at && !at.contains(other); at = at.parentElement) {
		level = Number.parseInt(getComputedStyle(at).zIndex, 10) || level;
	}
	return level;
}

function isClear(element: Element): boolean {
	if (!(element instanceof HTMLElement) || roleOf(element) === 'skip') return false;
	const { backgroundColor, backgroundImage } = getComputedStyle(element);
	return backgroundImage === 'none' && /[,/] 0\)$/.test(backgroundColor);
}

/** The place in a finding's text (UTF-16 code units) nearest to a point; -1: none of it is there. */
function caretIn({ pieces: { nodes, starts } }: Finding, x: number, y: number): number {
	const { offsetNode, offset = 0 } = document.caretPositionFromPoint(x, y) ?? {};
	const at = nodes.indexOf(offsetNode as Text);
	return at < 0 ? -1 : starts[at]! + offset;
}

/** The element under a point, in the innermost shadow tree; events tell of its outermost host only. */
function withinShadows(
	target: Element,
	{ x, y, roots }: { x: number; y: number; roots: ReadonlyMap<Element, ShadowRoot> },
): Element {
	const inner = roots.get(target)?.elementFromPoint(x, y);
	return inner && inner !== target ? withinShadows(inner, { x, y, roots }) : target;
}

/** The parent, or the host of the shadow tree that ends here. */
function around(element: Element): Element | null {
	const parent = element.parentNode;
	return parent instanceof ShadowRoot ? parent.host : element.parentElement;
}

/** Not so if another element covers the text; what is slotted lies under an element of another tree. */
function mayBeUnder(range: Range, element: Element): boolean {
	return range.intersectsNode(element) || range.startContainer.getRootNode() !== element.getRootNode();
}

/** The box of a range's line that holds the point. */
export function lineAt(range: Range, x: number, y: number): DOMRect | null {
	for (const box of range.getClientRects()) {
		if (box.left <= x && x <= box.right && box.top <= y && y <= box.bottom) return box;
	}
	return null;
}
