/** The page's topmost open modal dialog: outside of it everything is inert. Where there are several, the one that stands last counts. */
export function topmostDialog(): Element | null {
	return [...document.querySelectorAll(MODAL)].at(-1) ?? null;
}

const MODAL = 'dialog:modal';

/**
 * The modal dialog that an element can be seen in: around it, or in a shadow tree of something around it, which is slotted there.
 *
 * @param roots shadow roots by their hosts
 */
export function modalAround(element: Element, roots: ReadonlyMap<Element, ShadowRoot>): Element | null {
	for (let at: Element | undefined | null = element; at; at = at.parentElement ?? hostOf(at)) {
		const modal = at.matches(MODAL) ? at : roots.get(at)?.querySelector(MODAL);
		if (modal) return modal;
	}
	return null;
}

/** What events tell of outside of all shadow trees, instead of an element. */
export function outermost(element: Element): Element {
	const host = hostOf(element);
	return host ? outermost(host) : element;
}

function hostOf(element: Element): Element | undefined {
	return (element.getRootNode() as Partial<ShadowRoot>).host;
}
