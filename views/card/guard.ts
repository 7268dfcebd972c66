/** Milliseconds after the card appears in which clicks on writing controls don't count: they were meant for the page. */
const SETTLING = 250;

/** Experimental parts of IntersectionObserver (version 2, Chromium). */
type VisibilityOptions = IntersectionObserverInit & { trackVisibility: boolean; delay: number };
type VisibilityEntry = IntersectionObserverEntry & { isVisible?: boolean };

/**
 * Against clickjacking: swallows pointer clicks on controls marked `data-guarded` that come right after the card was
 * shown, or while something of the page covers it, as the browser says or, where it does not, the page's side. Keys are not affected: a page can't type here.
 */
export function guardClicks({
	root,
	shownAt,
	isClear,
	onIgnored,
	signal,
}: {
	root: Element;
	/** When the card was last shown, on the clock of `performance.now()`. */
	shownAt: () => number;
	/** Asks the page's side whether nothing lies over the card, where the browser does not tell this frame. */
	isClear: () => Promise<boolean>;
	onIgnored: () => void;
	signal: AbortSignal;
}): void {
	/** Undefined where the browser does not tell. */
	let visible: boolean | undefined;
	const options: VisibilityOptions = { trackVisibility: true, delay: 100, threshold: [0, 0.5, 1] };
	const observer = new IntersectionObserver((entries: VisibilityEntry[]) => {
		visible = entries.at(-1)?.isVisible;
	}, options);
	observer.observe(root);
	signal.addEventListener('abort', () => observer.disconnect(), { once: true });

	document.addEventListener(
		'click',
		(event) => {
			const guarded = event.target instanceof Element && event.target.closest('[data-guarded]');
			const byPointer = event.detail > 0;
			if (!guarded || !byPointer) return;
			const isSettled = document.visibilityState === 'visible' && performance.now() - shownAt() > SETTLING;
			if (isSettled && visible) return;
			event.preventDefault();
			event.stopImmediatePropagation();
			if (!isSettled || visible === false) onIgnored();
			else void isClear().then((clear) => (clear ? (guarded as HTMLElement).click() : onIgnored()));
		},
		{ capture: true, signal },
	);
}
