import { useEffect } from 'preact/hooks';

/** Escape closes; Alt+Left, or Backspace outside of fields, goes back. An open input method keeps its own keys. */
export function useKeys({ onEscape, onBack }: { onEscape: () => void; onBack: (() => void) | null }): void {
	useEffect(() => {
		const end = new AbortController();
		const hear = (event: KeyboardEvent) => {
			if (event.isComposing || event.defaultPrevented) return;
			const field = event.target instanceof Element && event.target.matches('input, textarea, select');
			if (event.key === 'Escape') onEscape();
			else if (onBack && ((event.key === 'ArrowLeft' && event.altKey) || (event.key === 'Backspace' && !field)))
				onBack();
			else return;
			event.preventDefault();
		};
		document.addEventListener('keydown', hear, { signal: end.signal });
		return () => end.abort();
	}, [onEscape, onBack]);
}
