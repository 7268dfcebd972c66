import { useEffect } from 'preact/hooks';
import { useKnowledge } from '../use-knowledge';

/** The key K, outside of fields, says that a term is known, or takes that back. */
export function useKnowKey(id: string): void {
	const [knowledge, choose] = useKnowledge(id);
	useEffect(() => {
		const end = new AbortController();
		const hear = (event: KeyboardEvent) => {
			const isPlain =
				!event.ctrlKey && !event.altKey && !event.metaKey && !event.isComposing && !event.defaultPrevented;
			const field = event.target instanceof Element && event.target.matches('input, textarea, select');
			if (event.key.toLowerCase() !== 'k' || !isPlain || field || event.repeat || id === '') return;
			event.preventDefault();
			void choose(knowledge === 'known' ? 'new' : 'known');
		};
		document.addEventListener('keydown', hear, { signal: end.signal });
		return () => end.abort();
	}, [id, knowledge, choose]);
}
