import { useLayoutEffect } from 'preact/hooks';
import type { CardSubject } from '../../messages/protocol';

/** A card opened from the keyboard takes the focus, at once or as soon as its frame has it. */
export function useFocus(subject: CardSubject | null): void {
	useLayoutEffect(() => {
		if (!subject?.focus) return;
		const end = new AbortController();
		const take = () => document.querySelector<HTMLElement>('.card')?.focus({ preventScroll: true });
		addEventListener('focus', take, { signal: end.signal, once: true });
		take();
		return () => end.abort();
	}, [subject]);
}
