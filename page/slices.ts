/** Work on the page is done in slices of this many milliseconds, so that input and painting come between. */
const SLICE = 2;
/** The clock is read after this many UTF-16 code units of text or this many steps, whichever is first. */
const CLOCK_UNITS = 2_000;
const CLOCK_STEPS = 8;

/**
 * Runs a generator in slices until it is done or the signal aborts. Each `yield` gives the amount of work of that step
 * in UTF-16 code units. `onPause` is called after every slice with the milliseconds it took.
 */
export async function runInSlices(
	work: Iterator<number>,
	{ signal, onPause }: { signal: AbortSignal; onPause: (milliseconds: number) => void },
): Promise<void> {
	while (!signal.aborted) {
		const begun = performance.now();
		let units = 0;
		let steps = 0;
		let done = false;
		while (!done) {
			const step = work.next();
			done = step.done === true;
			units += step.done ? 0 : step.value;
			steps += 1;
			if (units < CLOCK_UNITS && steps < CLOCK_STEPS) continue;
			if (performance.now() - begun >= SLICE) break;
			units = 0;
			steps = 0;
		}
		onPause(performance.now() - begun);
		if (done) return;
		await nextTask();
	}
}

const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();

/** Resolves in a task of its own. A message port is not clamped as timers are, and the page can't see this one. */
function nextTask(): Promise<void> {
	return new Promise((resolve) => {
		waiting.push(resolve);
		channel.port2.postMessage(null);
	});
}
