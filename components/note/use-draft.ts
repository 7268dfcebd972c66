import { useEffect, useReducer } from 'preact/hooks';
import type { NoteDraft } from '../note-draft';

/** Renders again after each change of the draft. */
export function useDraft(draft: NoteDraft): void {
	const [, again] = useReducer((count: number) => count + 1, 0);
	useEffect(() => {
		const end = new AbortController();
		draft.watch(() => again(undefined), end.signal);
		again(undefined);
		return () => end.abort();
	}, [draft]);
}
