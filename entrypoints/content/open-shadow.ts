import { browser } from 'wxt/browser';
import { mayBeClosed } from '../../page/shadow-roots';

/**
 * An element's shadow root, also a closed one. Firefox has a property of the element for it. Chromium has a function of the
 * extension API, which takes as long as fifty other calls: there it is asked only where a closed root is likely.
 *
 * @param isBlank the element has no text of its own
 */
export function openShadow(element: Element, isBlank: boolean): ShadowRoot | null {
	if (import.meta.env.FIREFOX)
		return (element as Element & { openOrClosedShadowRoot: ShadowRoot | null }).openOrClosedShadowRoot;
	const { shadowRoot } = element;
	if (shadowRoot || !mayBeClosed(element, isBlank) || !(element instanceof HTMLElement)) return shadowRoot;
	return browser.dom?.openOrClosedShadowRoot(element) ?? null;
}
