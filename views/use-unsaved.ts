import { useEffect, useState } from 'preact/hooks';
import type { NoteDrafts } from '../components/note-drafts';

/** How many drafts of other terms than this one could not be saved. */
export function useOtherUnsaved(drafts: NoteDrafts, term: string): number {
	const [count, setCount] = useState(0);
	useEffect(() => {
		const end = new AbortController();
		const look = () => setCount(drafts.failed.filter((other) => other !== term).length);
		drafts.watch(look, end.signal);
		look();
		return () => end.abort();
	}, [drafts, term]);
	return count;
}
