import { useLayoutEffect } from 'preact/hooks';
import { onChanges } from '../../messages/changed';
import { askLarge } from '../../messages/large-call';
import type { Note } from '../../model/note';
import { type Loaded, useLoaded } from '../use-loaded';

/** All notes, those in the bin included, last changed first; kept up with every change. */
export function useNotes(): { loaded: Loaded<Note[]>; refresh: () => void } {
	const { loaded, refresh, update } = useLoaded('notes', () => askLarge('notes.list', {}));
	useLayoutEffect(() => {
		const end = new AbortController();
		onChanges((changes) => {
			const changed = changes.flatMap((change) => (change.store === 'notes' ? [change.record] : []));
			if (changed.length > 0) update((notes) => putNotes(notes, changed));
		}, end.signal);
		return () => end.abort();
	}, [update]);
	return { loaded, refresh };
}

/** Puts changed notes among the others; one that is older than the one that is there changes nothing. */
export function putNotes(notes: Note[], changed: readonly Note[]): Note[] {
	const known = new Map(notes.map((note) => [note.term, note]));
	const put = new Map<string, Note>();
	for (const note of changed) {
		const before = put.get(note.term) ?? known.get(note.term);
		if (!before || before.revision < note.revision) put.set(note.term, note);
	}
	if (put.size === 0) return notes;
	const all = [...put.values(), ...notes.filter(({ term }) => !put.has(term))];
	return all.filter(({ erased }) => erased === undefined).sort((a, b) => b.updated - a.updated);
}
