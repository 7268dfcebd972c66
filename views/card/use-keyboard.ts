import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { FromCard } from '../../messages/protocol';

const FIELDS = 'textarea, input';

type Told = Extract<FromCard, { kind: 'keyboard' }>['keyboard'];

/**
 * Tells the page's side where the keyboard is, so that the page does not get what is typed here; and knows whether the page has
 * tried to.
 */
export function useKeyboard(tell: (keyboard: Told) => void) {
	const [isTaken, setTaken] = useState(false);
	const field = useRef<HTMLElement | null>(null);
	const latest = useRef(tell);
	latest.current = tell;
	useEffect(() => {
		const end = new AbortController();
		let isLeaving = false;
		const listen = (type: string, hear: (event: never) => void) =>
			document.addEventListener(type, hear as (event: Event) => void, { capture: true, signal: end.signal });
		listen('pointerdown', () => {
			isLeaving = true;
			// What the press itself does to the focus is done by then.
			setTimeout(() => (isLeaving = false));
		});
		// Where Tab leaves the frame, the focus goes later.
		listen('keydown', ({ key }: KeyboardEvent) => (isLeaving = key === 'Tab'));
		listen('focusin', ({ target }: FocusEvent) => {
			isLeaving = false;
			if (!(target instanceof HTMLElement) || !target.matches(FIELDS)) return;
			field.current = target;
			latest.current('held');
		});
		listen('focusout', ({ target, relatedTarget }: FocusEvent) => {
			if (target === field.current) latest.current(relatedTarget || isLeaving ? 'left' : 'lost');
		});
		return () => end.abort();
	}, []);
	/** The page has taken the keyboard. */
	const taken = useCallback(({ isTakenBack }: { isTakenBack: boolean }) => {
		setTaken(true);
		if (isTakenBack) field.current?.focus({ preventScroll: true });
	}, []);
	const forget = useCallback(() => setTaken(false), []);
	return { isTaken, taken, forget };
}
