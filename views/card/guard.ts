/** Milliseconds after the card appears in which clicks on writing controls don't count: they were meant for the page. */
const SETTLING = 250;

/** Experimental parts of IntersectionObserver (version 2, Chromium). */
type VisibilityOptions = IntersectionObserverInit & { trackVisibility: boolean; delay: number };
type VisibilityEntry = IntersectionObserverEntry & { isVisible?: boolean };

/**
 * Against clickjacking: swallows pointer clicks on controls marked `data-guarded` that come right after the card was
 * shown, or while the browser says that something of the page covers it. Keys are not affected: a page can't type here.
 */
export function guardClicks({
	root,
	shownAt,
	onIgnored,
	signal,
}: {
	root: Element;
	/** When the card was last shown, on the clock of `performance.now()`. */
	shownAt: () => number;
	onIgnored: () => void;
	signal: AbortSignal;
}): void {
	let covered = false;
	const options: VisibilityOptions = { trackVisibility: true, delay: 100, threshold: [0, 0.5, 1] };
	const observer = new IntersectionObserver((entries: VisibilityEntry[]) => {
		const last = entries.at(-1);
		covered = last?.isVisible === false;
	}, options);
	observer.observe(root);
	signal.addEventListener('abort', () => observer.disconnect(), { once: true });

	document.addEventListener(
		'click',
		(event) => {
			const guarded = event.target instanceof Element && event.target.closest('[data-guarded]');
			const byPointer = event.detail > 0;
			if (!guarded || !byPointer) return;
			if (!covered && document.visibilityState === 'visible' && performance.now() - shownAt() > SETTLING) return;
			event.preventDefault();
			event.stopImmediatePropagation();
			onIgnored();
		},
		{ capture: true, signal },
	);
}
