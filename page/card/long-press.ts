/** A finger that rests for so long presses, milliseconds: before browsers show their menu. */
const LONG = 350;

/** The link that an event is in, also within shadow trees. */
export function isInLink(event: Event): boolean {
	return event.composedPath().some((node) => node instanceof Element && node.matches('a[href]'));
}

/**
 * Hears a finger pressing long on a link, where a tap follows it. If that was for us, neither the browser's menu comes nor is
 * the link followed.
 */
export function followLongPress({
	onPress,
	signal,
}: {
	/** Answers whether there was anything at the point of the viewport, CSS px. */
	onPress: (x: number, y: number) => boolean;
	signal: AbortSignal;
}): void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let isOurs = false;
	const cancel = () => clearTimeout(timer);
	const onDown = (event: PointerEvent) => {
		cancel();
		isOurs = false;
		const { isTrusted, pointerType, clientX, clientY } = event;
		if (!isTrusted || pointerType !== 'touch' || !isInLink(event)) return;
		timer = setTimeout(() => (isOurs = onPress(clientX, clientY)), LONG);
	};
	const swallow = (event: Event) => {
		if (!isOurs || !event.isTrusted) return;
		event.preventDefault();
		event.stopImmediatePropagation();
	};
	const passive = { capture: true, passive: true, signal };
	window.addEventListener('pointerdown', onDown, passive);
	// One that scrolls is cancelled by the browser.
	for (const type of ['pointerup', 'pointercancel']) window.addEventListener(type, cancel, passive);
	for (const type of ['contextmenu', 'click']) window.addEventListener(type, swallow, { capture: true, signal });
	signal.addEventListener('abort', cancel);
}
