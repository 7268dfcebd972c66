/** When something is looked at again: milliseconds to the first time, by how much longer each wait is, and how often at most. */
interface Pace {
	first: number;
	factor: number;
	times: number;
}

/** Looks ever more rarely, until a look says that it was the last, or the signal aborts. */
export function everRarer(
	look: () => boolean | Promise<boolean>,
	{ first, factor, times }: Pace,
	signal: AbortSignal,
): void {
	if (times === 0 || signal.aborted) return;
	const timer = setTimeout(async () => {
		signal.removeEventListener('abort', stop);
		if (!(await look())) everRarer(look, { first: first * factor, factor, times: times - 1 }, signal);
	}, first);
	const stop = () => clearTimeout(timer);
	signal.addEventListener('abort', stop, { once: true });
}
