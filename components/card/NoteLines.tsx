import { useStrings } from '../strings/context';

/** The beginning of the reader's note; a click opens it to be read and written. Nothing where there is none. */
export function NoteLines({ text, onOpen }: { text: string; onOpen: () => void }) {
	const { note } = useStrings();
	if (!text.trim()) return null;
	return (
		<button type="button" class="note-lines" onClick={onOpen}>
			<span class="visually-hidden">{note.title} </span>
			<span class="note-start">{text}</span>
		</button>
	);
}
