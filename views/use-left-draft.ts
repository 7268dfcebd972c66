import { useLayoutEffect } from 'preact/hooks';
import type { NoteDraft } from '../components/note-draft';
import { draftsOn, dropDraft, leftOf } from '../storage/notes/drafts';

/** A view that is closing may be there for a while: its draft is looked at again after this time (milliseconds). */
const AGAIN = 1_000;

/** Takes up in this draft what a view that is gone had typed on the same term. */
export function useLeftDraft(draft: NoteDraft | null): void {
	useLayoutEffect(() => {
		if (!draft) return;
		const end = new AbortController();
		void takeUp(draft, end.signal).catch(() => {}); // Without a database the note is not readable either, and says so.
		return () => end.abort();
	}, [draft]);
}

/** One after the other: what stands in the field is saved, or chosen, before the next is looked at. */
export async function takeUp(draft: NoteDraft, signal: AbortSignal): Promise<void> {
	for (;;) {
		const drafts = await draftsOn(draft.term);
		if (drafts.length === 0 || signal.aborted) return;
		const [next] = await leftOf(drafts);
		// From here on it is this view's: typed again, or one side of a choice, and logged as such.
		if (next && draft.recover(next)) {
			// Not before it is on disk as this view's: what ends now would take it along.
			await draft.log?.written(draft.term);
			await dropDraft(next.term, next.view);
		} else await new Promise((resolve) => setTimeout(resolve, AGAIN));
	}
}
