import type { Block, Run } from './block';
import { isBlank } from './is-blank';
import { mayBeClosed, mayHost } from './may-host';
import { isElement } from './nodes';
import { NOT_INLINE } from './roles';

/** Opens an element's shadow root; also a closed one where one is likely, and the browser lets an extension. */
export type OpenShadow = (element: Element, isLikelyClosed: boolean) => ShadowRoot | null;

/** Called with an element that may have a shadow root. */
export type OnHost = (element: Element, isLikelyClosed: boolean) => void;

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
