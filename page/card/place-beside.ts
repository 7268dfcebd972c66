import type { Found } from '../reading/registry';
import { isVertical, nearestLine } from './nearest-line';
import { type Placement, placeCard, type Size } from './place-card';

/** Where a card goes beside its term, and the line of it that the card is beside; null where the term is out of view. */
export function placeBeside(
	{ found, range, line: was, place }: { found: Found; range: Range; line: DOMRect; place?: Placement },
	{ viewport, size }: { viewport: Size; size: Size },
): { place: Placement; line: DOMRect } | null {
	const line = nearestLine(range, was);
	const isInView =
		line && line.bottom > 0 && line.top < viewport.height && line.right > 0 && line.left < viewport.width;
	if (!isInView) return null;
	const vertical = isVertical(found.finding.element);
	return { line, place: placeCard({ line, viewport, size, vertical, was: place?.corner }) };
}

/** Without scrollbars, CSS px. */
export function viewportSize(): Size {
	const { documentElement, scrollingElement } = document;
	const { clientWidth, currentCSSZoom: zoom = 1 } = documentElement;
	// In quirks mode it is the body that tells the height of the window.
	const height = scrollingElement ? scrollingElement.clientHeight * (scrollingElement.currentCSSZoom ?? 1) : Infinity;
	return { width: clientWidth * zoom, height: Math.min(height, window.innerHeight) };
}
