/** Work on the page is done in slices of this many milliseconds, so that input and painting come between. */
const SLICE = 2;
/**
 * A first step that took longer has most often had the browser work out styles, as it must anew in each task while thousands of elements
 * are animated: then so many milliseconds more are made use of before the pause.
 */
const AFTER_LONG = 8;

/**
 * Runs a generator in slices until it is done or the signal aborts; the first before this returns. A slice may end at each
 * `yield`. `onPause` is called after every slice with the milliseconds it took.
 *
 * @returns what the generator gives; `undefined`: the signal aborted
 */
export async function runInSlices<T>(
	work: Iterator<void, T>,
	{
		signal,
		onPause = () => {},
		slice = SLICE,
	}: { signal: AbortSignal; onPause?: (milliseconds: number) => void; slice?: number },
): Promise<T | undefined> {
	while (!signal.aborted) {
		const begun = performance.now();
		let step: IteratorResult<void, T> = { value: undefined };
		let now = begun;
		let end = begun + slice;
		while (!step.done && now < end) {
			step = work.next();
			const last = now;
			now = performance.now();
			if (last === begun && now > end && slice < LONG_SLICE) end = now + AFTER_LONG;
		}
		onPause(performance.now() - begun);
		if (step.done) return step.value;
		await nextTask();
	}
	return undefined;
}

/** Of what others wait for, a slice is longer: hardly any work of that kind takes two. */
const LONG_SLICE = 16;

/** Has works done in slices, one after the other as they come; what can be done within the first, long one, at once. */
export function inTurn(signal: AbortSignal): (work: Iterator<void>) => void {
	let last: Promise<unknown> | null = null;
	return (work) => {
		// A page can make any look at it fail; what comes after is looked at all the same.
		const go = () => runInSlices(work, { signal, slice: LONG_SLICE }).catch(() => {});
		const done: Promise<unknown> = (last ? last.then(go) : go()).then(() => {
			if (last === done) last = null;
		});
		last = done;
	};
}

/** Nothing need be looked at more often than once in so many steps whether a slice is over: the clock takes its time. */
const TOGETHER = 16;

/** The steps of a work, so many at a time. */
export function* together(work: Iterable<void>): Generator<void> {
	let count = 0;
	for (const _ of work) {
		count += 1;
		if (count % TOGETHER === 0) yield;
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
