/** The built-in elements that can be a shadow host; custom elements all can. https://dom.spec.whatwg.org/#dom-element-attachshadow */
const HOSTS = new Set(
	'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/** Selects those of them that have no content of their own. */
export const EMPTY_HOSTS = `:is(${[...HOSTS]}):empty`;

/** Whether an element can have a shadow root, from its name. */
export function mayHost(name: string): boolean {
	return HOSTS.has(name) || name.includes('-');
}

/**
 * Whether a closed shadow root is likely: in a custom element, or one that has no content of its own. What else has a
 * closed root shows its own content as a rule, slotted.
 *
 * @param isEmpty the element has no text of its own
 */
export function mayBeClosed(element: Element, name: string, isEmpty: boolean): boolean {
	return (isEmpty && !element.firstElementChild) || name.includes('-');
}
