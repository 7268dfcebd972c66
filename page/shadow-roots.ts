/** Opens an element's shadow root, closed ones included where the browser lets an extension. */
export type OpenShadow = (element: Element) => ShadowRoot | null;

/**
 * The shadow roots in a subtree, nested ones included. Steps are yielded so that a long walk can pause; each is worth
 * `COST` code units of text to whoever measures.
 */
export function* findShadowRoots(root: Node, open: OpenShadow, found: (shadow: ShadowRoot) => void): Generator<number> {
	const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
	let steps = 0;
	for (let node: Node | null = root; node; node = walker.nextNode()) {
		if (node.nodeType === Node.ELEMENT_NODE && mayHost(node as Element)) {
			const shadow = open(node as Element);
			if (shadow) {
				found(shadow);
				yield* findShadowRoots(shadow, open, found);
			}
		}
		if (++steps % 64 === 0) yield COST;
	}
}

const COST = 1_000;

/** The built-in elements that can be a shadow host; custom elements all can. https://dom.spec.whatwg.org/#dom-element-attachshadow */
const HOSTS = new Set(
	'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

function mayHost(element: Element): boolean {
	const name = element.localName;
	return HOSTS.has(name) || name.includes('-');
}
