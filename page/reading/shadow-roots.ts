import type { Block, Run } from './block';
import { isBlank } from './is-blank';
import { isElement } from './nodes';
import { NOT_INLINE } from './roles';

/** Opens an element's shadow root; also a closed one where one is likely, and the browser lets an extension. */
export type OpenShadow = (element: Element, isLikelyClosed: boolean) => ShadowRoot | null;

/** Called with an element that may have a shadow root. */
export type OnHost = (element: Element, isLikelyClosed: boolean) => void;

/** The built-in elements that can be a shadow host; custom elements all can. https://dom.spec.whatwg.org/#dom-element-attachshadow */
const HOSTS = new Set(
	'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

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

/**
 * Tells of the elements within a block that is all of its container which may have a shadow root. They are found natively,
 * so that no other is touched; of the inline elements only `span` could have one, and within text it is not looked for.
 */
export function tellHosts({ container, run, fidelity }: Block, onHost: OnHost): void {
	if (!run && fidelity !== 'exact') tellHostsIn(container as Element, onHost);
}

/** The same of an element with inline content. */
export function tellHostsIn(inline: Element, onHost: OnHost): void {
	for (const element of inline.querySelectorAll(NOT_INLINE)) tellHost(element, onHost);
}

/** The same of a run that was not come upon in reading: an element without any text may have come into it. */
export function tellHostsOfRun({ first, last }: Run, onHost: OnHost): void {
	for (let at: Node | null = first; at; at = at === last ? null : at.nextSibling) {
		if (!isElement(at)) continue;
		tellHost(at, onHost);
		tellHostsIn(at, onHost);
	}
}

function tellHost(element: Element, onHost: OnHost): void {
	const name = element.localName;
	if (mayHost(name)) onHost(element, mayBeClosed(element, name, isBlank(element.textContent!)));
}
