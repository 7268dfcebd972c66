import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Shows what is in it after a click on the first element that the selector `on` finds. */
export function Clicked({ on, children }: { on: string; children: ComponentChildren }) {
	const box = useRef<HTMLDivElement>(null);
	useEffect(() => box.current?.querySelector<HTMLElement>(on)?.click(), []);
	return (
		<div class="clicked" ref={box}>
			{children}
		</div>
	);
}
