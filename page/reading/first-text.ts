import { isElement, isText } from './nodes';
import { mayBeClosed, mayHost, type OpenShadow } from './shadow-roots';

interface FirstText {
	/** Whether a text may hold a term. */
	mayHold: (text: string) => boolean;
	openShadow: OpenShadow;
	signal: AbortSignal;
}

/**
 * Resolves once the document has text that may hold a term. Most frames never do; until then one observer is all that a
 * page pays.
 */
export function firstText({ mayHold, openShadow, signal }: FirstText): Promise<void> {
	const { promise, resolve } = Promise.withResolvers<void>();
	if (holdsText(document, { mayHold, openShadow })) {
		resolve();
		return promise;
	}
	const observer = new MutationObserver((records) => {
		for (const { target, addedNodes } of records) {
			for (const node of isText(target) ? [target] : addedNodes) {
				if (!holdsText(node, { mayHold, openShadow })) continue;
				observer.disconnect();
				return resolve();
			}
		}
	});
	observer.observe(document, { subtree: true, childList: true, characterData: true });
	signal.addEventListener('abort', () => observer.disconnect());
	return promise;
}

const UNSEEN = new Set(['script', 'style', 'noscript', 'template']);

/** Whether there may be a term below a node. In shadow roots it is not looked: having one is enough. */
export function holdsText(root: Node, { mayHold, openShadow }: Pick<FirstText, 'mayHold' | 'openShadow'>): boolean {
	if (isText(root)) return mayHold(around(root));
	for (const node of seen(root)) {
		if (isText(node) ? mayHold(node.data) : hasShadow(node, openShadow)) return true;
	}
	return false;
}

/** The text of a document, up to about so many UTF-16 code units, without gaps: to see ahead what it may need. */
export function textAhead(root: Node, length: number): string {
	const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
	let text = '';
	for (let node = walker.nextNode(); node && text.length < length; node = walker.nextNode()) {
		if (!UNSEEN.has(node.parentElement?.localName ?? '')) text += (node as Text).data;
	}
	return text;
}

/** Elements and text nodes below a node, and itself, but for what is never seen. */
function* seen(root: Node): Generator<Element | Text> {
	const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
	for (let node: Node | null = root; node; ) {
		const isUnseen: boolean = isElement(node) && UNSEEN.has(node.localName);
		if (!isUnseen && (isElement(node) || isText(node))) yield node;
		node = isUnseen ? passOver(walker) : walker.nextNode();
	}
}

/** The next node that is not below the current one. */
function passOver(walker: TreeWalker): Node | null {
	for (let next = walker.nextSibling(); ; next = walker.nextSibling()) {
		if (next || !walker.parentNode()) return next;
	}
}

function hasShadow(element: Element, openShadow: OpenShadow): boolean {
	const name = element.localName;
	// A custom element may get its root at any time, and nothing tells of it.
	if (name.includes('-')) return true;
	return mayHost(name) && openShadow(element, mayBeClosed(element, name, !element.firstChild)) !== null;
}

/** Text that comes in pieces: a word may have begun in the node before. */
function around(text: Text): string {
	return (text.previousSibling?.textContent?.slice(-4) ?? '') + text.data;
}
