import { useEffect, useState } from 'preact/hooks';

/** How far the heading must have gone for the bar to say it. CSS px. */
const GONE = 28;

/** Whether the entry's heading has been scrolled away. */
export function useScrolled(): boolean {
	const [scrolled, setScrolled] = useState(false);
	useEffect(() => {
		const end = new AbortController();
		document.addEventListener('scroll', () => setScrolled(scrollY > GONE), { passive: true, signal: end.signal });
		return () => end.abort();
	}, []);
	return scrolled;
}
