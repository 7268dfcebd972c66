/** Whether a node is white space between others. */
export function isBlank(node: Node): boolean {
	return node.nodeType === Node.TEXT_NODE && (node as Text).data.trim() === '';
}
