import type { OpenShadow } from '../reading/shadow-roots';

/** Whatever is above everything else. */
const LAYERS = ':popover-open, dialog:modal, :fullscreen';

/**
 * Whether the page has anything that may lie over the card: another layer on top, wherever it is and however it was put there,
 * or a transition, whose pictures are above all layers. What the card itself is in does not count. No browser tells
 * which of two layers is the higher, so that one below counts as well.
 */
export function isCovered(host: Element, openShadow: OpenShadow): boolean {
	if (document.documentElement.matches(':active-view-transition')) return true;
	for (const layer of layersIn(document, openShadow)) if (!layer.contains(host)) return true;
	return false;
}

/** The layers of a tree and of the shadow trees in it. */
function* layersIn(root: Document | ShadowRoot, openShadow: OpenShadow): Generator<Element> {
	yield* root.querySelectorAll(LAYERS);
	for (const element of root.querySelectorAll('*')) {
		const shadow = openShadow(element, false);
		if (shadow) yield* layersIn(shadow, openShadow);
	}
}
