const FOCUSABLE =
	'a[href], button:not([disabled]), input:not([disabled], [hidden]), select, textarea, summary, [tabindex="0"]';

/** Where the control that has the focus is taken away, what stood next to it gets it, until the signal aborts. */
export function keepFocus(root: HTMLElement, signal: AbortSignal): void {
	const { ownerDocument: document } = root;
	const isLost = () => document.activeElement === null || document.activeElement === document.body;
	let last: Element | null = null;
	const remember = ({ target }: FocusEvent) => {
		last = target as Element;
	};
	const forget = () => {
		if (last?.isConnected && isLost()) last = null;
	};
	root.addEventListener('focusin', remember, { signal });
	// The reader clicked beside everything: nothing was taken away.
	root.addEventListener('focusout', () => queueMicrotask(forget), { signal });
	const observer = new MutationObserver((records) => {
		if (!last || last.isConnected || !isLost()) return;
		const record = records.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(last)));
		if (record) nearest(record)?.focus();
	});
	observer.observe(root, { childList: true, subtree: true });
	signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

/** The next control after what was taken away, else the one before it, else the first of what it stood in. */
function nearest({ target, nextSibling, previousSibling }: MutationRecord): HTMLElement | null {
	const found = controlsIn(nextSibling)[0] ?? controlsIn(previousSibling).at(-1);
	if (found) return found;
	for (let around: Node | null = target; around; around = around.parentNode) {
		const [first] = controlsIn(around);
		if (first) return first;
	}
	return null;
}

function controlsIn(node: Node | null): HTMLElement[] {
	if (!(node instanceof HTMLElement) || !node.isConnected) return [];
	const all = [...node.querySelectorAll<HTMLElement>(FOCUSABLE)];
	return node.matches(FOCUSABLE) ? [node, ...all] : all;
}
