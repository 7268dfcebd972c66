/** Goes through a queue and empties it; what is added meanwhile has its turn, too. */
export function* take<T>(queue: Set<T>): Generator<T> {
	for (const item of queue) {
		queue.delete(item);
		yield item;
	}
}
