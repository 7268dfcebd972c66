import { useEffect } from 'preact/hooks';
import type { NoteDraft } from '../components/note-draft';
import { dropDraft, leftDrafts } from '../storage/notes/drafts';

/** Takes up in this draft what a view that is gone had typed on the same term. */
export function useLeftDraft(draft: NoteDraft | null): void {
	useEffect(() => {
		if (draft) void takeUp(draft).catch(() => {}); // Without a database the note is not readable either, and says so.
	}, [draft]);
}

async function takeUp(draft: NoteDraft): Promise<void> {
	const [left] = await leftDrafts(draft.term);
	if (!left) return;
	draft.recover(left);
	// From here on it is this view's: typed again, or one side of a choice, and logged as such.
	await dropDraft(left.term, left.view);
}
