import { isText } from './nodes';

/** Whether a text is nothing, or white space, as nearly every page has it between two blocks. */
export function isBlank(text: string): boolean {
	return text.trim() === '';
}

/** Whether a node is white space between others. */
export function isBlankNode(node: Node): boolean {
	return isText(node) && isBlank(node.data);
}
