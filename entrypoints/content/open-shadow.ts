import { browser } from 'wxt/browser';

/**
 * An element's shadow root, also a closed one. Firefox has a property of the element for it. Chromium has a function of the
 * extension API, which takes as long as fifty other calls: there it is asked only where a closed root is likely.
 */
export function openShadow(element: Element, isLikelyClosed: boolean): ShadowRoot | null {
	if (import.meta.env.FIREFOX)
		return (element as Element & { openOrClosedShadowRoot: ShadowRoot | null }).openOrClosedShadowRoot;
	const { shadowRoot } = element;
	if (shadowRoot || !isLikelyClosed || !(element instanceof HTMLElement)) return shadowRoot;
	return browser.dom?.openOrClosedShadowRoot(element) ?? null;
}
