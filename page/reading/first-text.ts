import { everRarer } from './ever-rarer';
import { EMPTY_HOSTS, mayBeClosed, mayHost } from './may-host';
import { isElement, isText } from './nodes';
import type { OpenShadow } from './shadow-roots';

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
export async function firstText(look: FirstText): Promise<void> {
	const { signal } = look;
	const walker = walkerOver(document);
	while (document.readyState === 'loading' && !signal.aborted) {
		// Where the page has written itself anew, nothing follows on what was looked at last.
		if (!walker.currentNode.isConnected) walker.currentNode = document;
		if (holdsTextFrom(walker, look, { nodes: MOST })) return;
		await parserGoesOn(walker.currentNode, signal);
	}
	// Scripts may have changed what was looked at.
	if (!holdsText(document, look)) await textComes(look);
}

/** Resolves when the parser has added to the document, or is done: it only adds to the last node and those around it. */
function parserGoesOn(last: Node, signal: AbortSignal): Promise<void> {
	const { promise, resolve } = Promise.withResolvers<void>();
	const waiting = new AbortController();
	const end = AbortSignal.any([signal, waiting.signal]);
	const goOn = () => {
		resolve();
		waiting.abort();
	};
	const observer = new MutationObserver(goOn);
	for (let at: Node | null = last; at; at = at.parentNode)
		observer.observe(at, { childList: true, characterData: true });
	document.addEventListener('readystatechange', goOn, { signal: end });
	end.addEventListener('abort', () => observer.disconnect());
	return promise;
}

/** Resolves when something that may hold a term has been added to a document that was read by its parser. */
function textComes(look: FirstText): Promise<void> {
	const { openShadow, signal } = look;
	const { promise, resolve } = Promise.withResolvers<void>();
	const observer = new MutationObserver((records) => {
		const left = { nodes: MOST };
		for (const { target, addedNodes } of records) {
			for (const node of isText(target) ? [target] : addedNodes) {
				if (!holdsText(node, look, left)) continue;
				observer.disconnect();
				return resolve();
			}
		}
	});
	observer.observe(document, { subtree: true, childList: true, characterData: true });
	// Of shadow roots that scripts have made meanwhile nothing tells.
	const lookAgain = () => {
		if (holdsText(document, look)) resolve();
	};
	if (document.readyState !== 'complete')
		window.addEventListener('DOMContentLoaded', lookAgain, { once: true, signal });
	if (window === window.top) rootComes({ openShadow, onRoot: lookAgain, signal });
	signal.addEventListener('abort', () => observer.disconnect());
	return promise;
}

/** When a page without text is looked at again. */
const PACE = { first: 500, factor: 2, times: 7 };

interface RootComes extends Pick<FirstText, 'openShadow' | 'signal'> {
	onRoot: () => void;
}

/** Tells when one of the elements that have no content of their own has got a shadow root. */
function rootComes({ openShadow, onRoot, signal }: RootComes): void {
	const look = () => {
		const isThere = [...document.querySelectorAll(EMPTY_HOSTS)].some((host) => hasShadow(host, openShadow));
		if (isThere) onRoot();
		return isThere;
	};
	everRarer(look, PACE, signal);
}

/** Elements whose text nobody sees. */
export const UNSEEN = new Set(['script', 'style', 'noscript', 'template']);

/** So many nodes are looked at in one go: of more nobody knows whether there is a term among them until they are read, in slices. */
const MOST = 20_000;

/** Whether there may be a term below a node. In shadow roots it is not looked: having one is enough. */
export function holdsText(
	root: Node,
	look: Pick<FirstText, 'mayHold' | 'openShadow'>,
	left = { nodes: MOST },
): boolean {
	if (!isText(root)) return holdsTextFrom(walkerOver(root), look, left);
	return --left.nodes < 0 || look.mayHold(around(root));
}

/** The same from the current node of a walker on; it stays where there may be one, or at the end. */
function holdsTextFrom(
	walker: TreeWalker,
	{ mayHold, openShadow }: Pick<FirstText, 'mayHold' | 'openShadow'>,
	left: { nodes: number },
): boolean {
	const parent = walker.currentNode.parentElement;
	let unseen: Node | null = parent && UNSEEN.has(parent.localName) ? parent : null;
	for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
		if (--left.nodes < 0) return true;
		if (isText(node)) {
			if (node.parentNode !== unseen && mayHold(node.data)) return true;
		} else if (isElement(node)) {
			if (UNSEEN.has(node.localName)) unseen = node;
			else if (hasShadow(node, openShadow)) return true;
		}
	}
	return false;
}

function walkerOver(root: Node): TreeWalker {
	return document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
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
