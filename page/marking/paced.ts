/**
 * Does something as soon as it is wanted; what is wanted again within so many milliseconds is done once, at their end.
 *
 * @returns what says that it is wanted
 */
export function paced(act: () => void, { every, signal }: { every: number; signal: AbortSignal }): () => void {
	let last = Number.NEGATIVE_INFINITY;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const go = () => {
		clearTimeout(timer);
		timer = undefined;
		last = performance.now();
		act();
	};
	signal.addEventListener('abort', () => clearTimeout(timer));
	return () => {
		const rest = last + every - performance.now();
		if (rest <= 0) go();
		else timer ??= setTimeout(go, rest);
	};
}
