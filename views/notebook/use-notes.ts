import { useLayoutEffect } from 'preact/hooks';
import { ask } from '../../messages/call';
import { onChanged } from '../../messages/changed';
import type { Note } from '../../model/note';
import { type Loaded, useLoaded } from '../use-loaded';

/** All notes, those in the bin included, last changed first; kept up with every change. */
export function useNotes(): { loaded: Loaded<Note[]>; refresh: () => void } {
	const { loaded, refresh, update } = useLoaded('notes', () => ask('notes.list', {}));
	useLayoutEffect(() => {
		const end = new AbortController();
		onChanged((change) => {
			if (change.store === 'notes') update((notes) => putNote(notes, change.record));
		}, end.signal);
		return () => end.abort();
	}, [update]);
	return { loaded, refresh };
}

/** A note that is older than the one that is there changes nothing. */
function putNote(notes: Note[], note: Note): Note[] {
	const known = notes.find(({ term }) => term === note.term);
	if (known && known.revision >= note.revision) return notes;
	const others = notes.filter((one) => one !== known);
	if (note.erased !== undefined) return others;
	return [note, ...others].sort((a, b) => b.updated - a.updated);
}
