import { isPartOfLine } from './block';
import { isBlankNode } from './is-blank';
import { isElement, isText } from './nodes';
import { roleOf } from './roles';
import { inTurn, together } from './slices';

export interface Watch {
	isOurs: (node: Node) => boolean;
	/** A subtree was added. */
	onAdded: (node: Node) => void;
	/** The block around this node changed: its text, or what runs on beside it. */
	onChanged: (node: Node) => void;
	/** A node was taken out of a parent; it may stand elsewhere now. */
	onRemoved: (node: Node, parent: Node) => void;
	/** It is read no longer as it was: what is edited is not read. */
	onEditable: (element: Element) => void;
	/** Children of this element or shadow root, or of inline elements in it, came or went. */
	onRestructured: (container: Node) => void;
	signal: AbortSignal;
}

const WATCHED = { subtree: true, childList: true, characterData: true, attributeFilter: ['contenteditable'] };

/** Follows the changes of text and structure below roots; gives back the function that adds a root. */
export function watchChanges(watch: Watch): (root: Node) => void {
	const listen = inTurn(watch.signal);
	const observer = new MutationObserver((records) => listen(together(hearOf(records, watch))));
	watch.signal.addEventListener('abort', () => observer.disconnect());
	return (root) => observer.observe(root, WATCHED);
}

/** Tells of changes that were recorded; in steps, since a page may make a hundred thousand at once. */
export function* hearOf(
	records: Iterable<MutationRecord>,
	{ isOurs, onAdded, onChanged, onRemoved, onEditable, onRestructured }: Watch,
): Generator<void> {
	for (const { type, target, addedNodes, removedNodes, previousSibling, nextSibling } of records) {
		yield;
		if (type === 'characterData') {
			onChanged(target);
			continue;
		}
		if (type === 'attributes') {
			onEditable(target as Element);
			continue;
		}
		for (const node of removedNodes) {
			if (!isOurs(node)) onRemoved(node, target);
			yield;
		}
		let isStructural = removedNodes.length > 0;
		for (const node of addedNodes) {
			if (isOurs(node)) continue;
			isStructural = true;
			// Of what a blank stands between, both sides are changed.
			if (isBlankNode(node)) continue;
			if (runsOn(node)) onChanged(node);
			else onAdded(node);
			yield;
		}
		if (!isStructural) continue;
		onRestructured(containerOf(target));
		// What stood on either side of the change may now run on with something else.
		for (const side of [previousSibling, nextSibling]) if (side && runsOn(side)) onChanged(side);
		if (isElement(target) && isPartOfLine(target)) onChanged(target);
	}
}

/** Text and inline elements are read with the block around them. */
function runsOn(node: Node): boolean {
	if (isText(node)) return true;
	if (!isElement(node)) return false;
	const role = roleOf(node);
	return role === 'break' || role === 'inline' || role === 'hole';
}

/** The element or root whose text the text in this one runs on with. */
function containerOf(target: Node): Node {
	let at = target;
	while (isElement(at) && isPartOfLine(at) && at.parentNode) at = at.parentNode;
	return at;
}
