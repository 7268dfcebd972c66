import { useEffect, useState } from 'preact/hooks';
import type { NoteDraft } from '../../components/note-draft';
import type { NoteDrafts } from '../../components/note-drafts';
import type { Note } from '../../model/note';
import { useLeftDraft } from '../use-left-draft';

/** Which note of the list is edited, one at a time; its draft is the one that every view of the term has. */
export function useNoteEditing(drafts: NoteDrafts, notes: Note[], onBinned: (term: string) => void) {
	const [editing, setEditing] = useState<string>();
	const [edited, setEdited] = useState<string>();
	const open = notes.find(({ term }) => term === editing);
	useLeftDraft(open ? drafts.open(open.term, { note: open }) : null);
	const isBinned = open?.deleted !== undefined;
	useEffect(() => {
		if (!isBinned || editing === undefined) return;
		setEditing(undefined);
		onBinned(editing);
	}, [isBinned, editing]);
	return {
		/** The draft of the note that is edited, null for others. */
		draftOf: (note: Note): NoteDraft | null => (note.term === editing ? drafts.open(note.term, { note }) : null),
		edited,
		edit: ({ term }: Note) => {
			setEdited(undefined);
			setEditing(term);
		},
		/** Closes the editor once all is saved; what can't be saved stays in sight. */
		done: async (note: Note) => {
			const draft = drafts.open(note.term, { note });
			await draft.flush();
			if (draft.dirty) return;
			setEditing(undefined);
			setEdited(note.term);
		},
	};
}
