import { isText } from './nodes';

/** Whether a node is white space between others. */
export function isBlank(node: Node): boolean {
	return isText(node) && node.data.trim() === '';
}
