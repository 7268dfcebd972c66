import { useEffect, useRef } from 'preact/hooks';

/** Tells that the reader has pressed something here, or come here: of several cards it is now the one in use. */
export function useUsed(tell: () => void): void {
	const latest = useRef(tell);
	latest.current = tell;
	useEffect(() => {
		const end = new AbortController();
		for (const type of ['pointerdown', 'focusin']) {
			document.addEventListener(type, () => latest.current(), { capture: true, signal: end.signal });
		}
		return () => end.abort();
	}, []);
}
