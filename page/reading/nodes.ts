/*
 * What kind a node is, by the numbers of https://dom.spec.whatwg.org/#interface-node. They are written out, since in Firefox a
 * content script takes a microsecond to look at any global of its page, `Node` among them: longer than to read a node.
 */

export function isElement(node: Node): node is Element {
	return node.nodeType === 1;
}

/** A text node; in XHTML also a CDATA section, which is one. */
export function isText(node: Node): node is Text {
	const { nodeType } = node;
	return nodeType === 3 || nodeType === 4;
}

/** Whether one node comes before another in document order, or holds it. */
export function isBefore(node: Node, other: Node): boolean {
	return (node.compareDocumentPosition(other) & 4) !== 0;
}
