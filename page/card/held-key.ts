import type { LookUpKey } from '../../model/settings';

/** Where the pointer has rested for so long, what is under it is looked up, milliseconds: not all that it passes on its way. */
const REST = 30;

/**
 * Looks up what is under the pointer while a key is held, and no other. Not while the reader writes, nor while something is
 * selected or dragged: there the same keys mean something else.
 */
export function followHeldKey({
	key,
	onPoint,
	signal,
}: {
	key: () => LookUpKey;
	/** The pointer rests at a point of the viewport, CSS px. */
	onPoint: (x: number, y: number) => void;
	signal: AbortSignal;
}): void {
	let last: PointerEvent | null = null;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const cancel = () => clearTimeout(timer);

	const onMove = (event: PointerEvent) => {
		if (!event.isTrusted) return;
		last = event;
		cancel();
		if (isHeld(event, key()) && isPointing(event)) timer = setTimeout(onPoint, REST, event.clientX, event.clientY);
	};
	const onKey = (event: KeyboardEvent) => {
		cancel();
		// The same key together with another is a command of the page or of the browser.
		const isAlone = isHeld(event, key()) && /^(?:Shift|Alt|Control)$/.test(event.key);
		if (isAlone && event.isTrusted && !event.repeat && last && isPointing(last)) onPoint(last.clientX, last.clientY);
	};

	const passive = { capture: true, passive: true, signal };
	window.addEventListener('pointermove', onMove, passive);
	window.addEventListener('keydown', onKey, passive);
	window.addEventListener('pointerdown', cancel, passive);
	// What the pointer has left, it does not point at.
	document.documentElement.addEventListener('pointerleave', () => (last = null), { passive: true, signal });
	signal.addEventListener('abort', cancel);
}

function isHeld({ shiftKey, altKey, ctrlKey, metaKey }: PointerEvent | KeyboardEvent, key: LookUpKey): boolean {
	const held = { shift: shiftKey, alt: altKey, ctrl: ctrlKey, off: false };
	return held[key] && !metaKey && Number(shiftKey) + Number(altKey) + Number(ctrlKey) === 1;
}

function isPointing({ pointerType, buttons }: PointerEvent): boolean {
	return pointerType !== 'touch' && buttons === 0 && !isWriting();
}

/** Whether what is typed now goes into a field or an editor of the page. */
function isWriting(): boolean {
	let at = document.activeElement;
	while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
	return at instanceof HTMLElement && (at.isContentEditable || at.matches('input, textarea, select'));
}
