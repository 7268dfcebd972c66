/** A finger that rests for so long, milliseconds, and moves no farther, CSS px, presses: before browsers show their menu. */
const LONG = 350;
const TREMOR = 10;

/** The link that an event is in, also within shadow trees. */
export function isInLink(event: Event): boolean {
	return event.composedPath().some((node) => node instanceof Element && node.matches('a[href], area[href]'));
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
	let from = { x: 0, y: 0 };
	let isOurs = false;
	const cancel = () => clearTimeout(timer);
	const onDown = (event: PointerEvent) => {
		cancel();
		isOurs = false;
		if (!event.isTrusted || event.pointerType !== 'touch' || !event.isPrimary || !isInLink(event)) return;
		from = { x: event.clientX, y: event.clientY };
		timer = setTimeout(() => (isOurs = onPress(from.x, from.y)), LONG);
	};
	const onMove = ({ clientX, clientY }: PointerEvent) => {
		if (Math.hypot(clientX - from.x, clientY - from.y) > TREMOR) cancel();
	};
	const swallow = (event: Event) => {
		if (!isOurs || !event.isTrusted) return;
		event.preventDefault();
		event.stopImmediatePropagation();
	};
	const passive = { capture: true, passive: true, signal };
	window.addEventListener('pointerdown', onDown, passive);
	window.addEventListener('pointermove', onMove, passive);
	for (const type of ['pointerup', 'pointercancel']) window.addEventListener(type, cancel, passive);
	for (const type of ['contextmenu', 'click']) window.addEventListener(type, swallow, { capture: true, signal });
	signal.addEventListener('abort', cancel);
}
