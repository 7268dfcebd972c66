/** Work on the page is done in slices of this many milliseconds, so that input and painting come between. */
const SLICE = 2;

/**
 * Runs a generator in slices until it is done or the signal aborts. A slice may end at each `yield`. `onPause` is called
 * after every slice with the milliseconds it took.
 */
export async function runInSlices(
	work: Iterator<void>,
	{
		signal,
		onPause = () => {},
		slice = SLICE,
	}: { signal: AbortSignal; onPause?: (milliseconds: number) => void; slice?: number },
): Promise<void> {
	while (!signal.aborted) {
		const begun = performance.now();
		let done = false;
		while (!done && performance.now() - begun < slice) done = work.next().done === true;
		onPause(performance.now() - begun);
		if (done) return;
		await nextTask();
	}
}

/** Made for the first pause: most frames never read anything. */
let channel: MessageChannel | undefined;
const waiting: (() => void)[] = [];

/** Resolves in a task of its own. A message port is not clamped as timers are, and the page can't see this one. */
function nextTask(): Promise<void> {
	return new Promise((resolve) => {
		waiting.push(resolve);
		if (!channel) {
			channel = new MessageChannel();
			channel.port1.onmessage = () => waiting.shift()?.();
		}
		channel.port2.postMessage(null);
	});
}
