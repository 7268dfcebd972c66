import { useLayoutEffect, useRef } from 'preact/hooks';

/** CSS px. */
export interface Size {
	width: number;
	height: number;
}

/** As wide as the page's side has it out of sight, and as high as it gets by itself. CSS px. */
const WIDTH = 392;
const MOST = 480;
/** Milliseconds that an entry may take to come before the card is shown without it: it should not grow before one's eyes. */
const PATIENCE = 40;

/** Tells how large the card would like to be, as often as that changes, and after each new subject; or how large the reader has made it. */
export function useSize(
	{ subject, chosen }: { subject: unknown; chosen: Size | null },
	tell: (size: Size) => void,
): void {
	const latest = useRef(tell);
	latest.current = tell;
	useLayoutEffect(() => {
		if (chosen) return latest.current(chosen);
		const card = document.querySelector('.card');
		if (!card) return;
		let last = 0;
		const start = performance.now();
		const timer = setTimeout(() => measure(), PATIENCE);
		const measure = () => {
			if (last === 0 && card.querySelector('[aria-busy]') && performance.now() - start < PATIENCE - 1) return;
			const height = Math.min(Math.ceil(card.getBoundingClientRect().height), MOST);
			// A frame that is not shown has no layout: nothing to tell.
			if (height === 0 || height === last) return;
			last = height;
			latest.current({ width: WIDTH, height });
		};
		measure();
		const resize = new ResizeObserver(measure);
		resize.observe(card);
		// Of a frame that is not shown the browser tells no sizes, so that the first is looked for as the entry comes.
		const arrival = new MutationObserver(() => {
			if (last === 0) measure();
			else arrival.disconnect();
		});
		arrival.observe(card, { childList: true, subtree: true });
		return () => {
			clearTimeout(timer);
			resize.disconnect();
			arrival.disconnect();
		};
	}, [subject, chosen]);
}
