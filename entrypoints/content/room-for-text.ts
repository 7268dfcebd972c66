/** CSS px. */
const LEAST = 16;

/** Whether a reader may see text in this frame: pages hold frames of no size by the dozen. */
export function hasRoom(): boolean {
	return window === window.top || (innerWidth >= LEAST && innerHeight >= LEAST);
}

/**
 * Resolves once a reader may soon see text in this frame. The browser tells of that after it has laid out the page, so that
 * nobody forces it to do so while the page is still loading.
 */
export async function roomForText(signal: AbortSignal): Promise<void> {
	if (window === window.top) return;
	const { promise, resolve } = Promise.withResolvers<void>();
	const waiting = new AbortController();
	const end = AbortSignal.any([signal, waiting.signal]);
	let isNear = false;
	const look = () => {
		if (isNear && hasRoom()) resolve();
	};
	const near = new IntersectionObserver(
		(entries) => {
			isNear = entries.at(-1)?.isIntersecting ?? false;
			look();
		},
		{ rootMargin: '100%' },
	);
	// A page may write its frame anew.
	const replaced = new MutationObserver(() => watchRoot());
	const watchRoot = () => {
		if (document.documentElement) near.observe(document.documentElement);
	};
	watchRoot();
	replaced.observe(document, { childList: true });
	window.addEventListener('resize', look, { signal: end });
	end.addEventListener('abort', () => {
		near.disconnect();
		replaced.disconnect();
	});
	await promise;
	waiting.abort();
}
