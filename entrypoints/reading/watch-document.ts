/**
 * Follows what becomes of the document as a whole.
 *
 * @param onReplaced called when the page has written itself anew (`document.open()`): with the old text it throws out every
 * listener, ours as well
 * @param onReturn called when the page comes back from the browser's history, where it hears of no change
 */
export function watchDocument({
	onReplaced,
	onReturn,
	signal,
}: {
	onReplaced: () => void;
	onReturn: () => void;
	signal: AbortSignal;
}): void {
	let root = document.documentElement;
	const onShow = ({ persisted }: PageTransitionEvent) => {
		if (persisted) onReturn();
	};
	const observer = new MutationObserver(() => {
		const now = document.documentElement;
		if (!now || now === root) return;
		if (!document.body) {
			observer.observe(now, { childList: true });
			return;
		}
		root = now;
		window.addEventListener('pageshow', onShow, { signal });
		onReplaced();
	});
	observer.observe(document, { childList: true });
	signal.addEventListener('abort', () => observer.disconnect());
	window.addEventListener('pageshow', onShow, { signal });
}
