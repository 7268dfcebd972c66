import { useLayoutEffect, useState } from 'preact/hooks';
import { readKnown, watchKnown } from '../storage/knowledge/known';

/** The ids of known terms as pages have them, without waking the background; null until they are read. */
export function useKnown(): ReadonlySet<string> | null {
	const [known, setKnown] = useState<ReadonlySet<string> | null>(null);
	useLayoutEffect(() => {
		const end = new AbortController();
		void readKnown()
			.catch(() => new Set<string>())
			.then((read) => setKnown((now) => now ?? read));
		watchKnown(setKnown, end.signal);
		return () => end.abort();
	}, []);
	return known;
}
