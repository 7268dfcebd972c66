import type { Block } from './blocks';

/**
 * Opens an element's shadow root, closed ones included where the browser lets an extension. `isBlank`: the element has no
 * text of its own.
 */
export type OpenShadow = (element: Element, isBlank: boolean) => ShadowRoot | null;

/** The built-in elements that can be a shadow host; custom elements all can. https://dom.spec.whatwg.org/#dom-element-attachshadow */
const HOSTS = new Set(
	'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/** Whether an element can have a shadow root, from its name. */
export function mayHost({ localName }: Element): boolean {
	return HOSTS.has(localName) || localName.includes('-');
}

/**
 * Whether a closed shadow root is likely: in a custom element, or one that has no content of its own. What else has a
 * closed root shows its own content as a rule, slotted.
 */
export function mayBeClosed(element: Element, isBlank: boolean): boolean {
	return (isBlank && !element.firstElementChild) || element.localName.includes('-');
}

const UNUSUAL = ':not(a,b,br,em,font,i,img,small,span,strong,sub,sup,u)';

const NONE: readonly Element[] = [];

/**
 * Unusual elements within a block that is all of its container: of those some may have a shadow root. Found natively, so
 * that no other is touched; of the usual inline elements only `span` could have one, and within text it is not looked for.
 */
export function hostsWithin({ container, run, fidelity }: Block): Iterable<Element> {
	if (run || fidelity === 'exact') return NONE;
	return (container as Element).querySelectorAll(UNUSUAL);
}
