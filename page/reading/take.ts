import { isBlankNode } from './is-blank';

/** Goes through a queue and empties it; what is added meanwhile has its turn, too. */
export function* take<T>(queue: Set<T>): Generator<T> {
	for (const item of queue) {
		queue.delete(item);
		yield item;
	}
}

/** Takes those nodes out of a queue that follow a node as its next siblings, with nothing but blanks between. */
export function takeFollowing(queue: Set<Node>, node: Node): Node[] {
	const taken: Node[] = [];
	for (let at = node.nextSibling; at; at = at.nextSibling) {
		if (queue.delete(at)) taken.push(at);
		else if (!isBlankNode(at)) break;
	}
	return taken;
}
