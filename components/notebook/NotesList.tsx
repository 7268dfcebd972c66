import { useState } from 'preact/hooks';
import type { Note } from '../../model/note';
import type { NoteDraft } from '../note-draft';
import { useStrings } from '../strings/context';
import { More } from './More';
import { NoteItem } from './NoteItem';
import { countEach, type NamedNote } from './note-order';
import type { Ticks } from './Tick';

/** So many notes are laid out at once; more when the reader comes near the end of them. */
const PAGE = 100;

/** The reader's notes, in the order given. */
export function NotesList({
	notes,
	draftOf,
	edited,
	ticks,
	onEdit,
	onDone,
	onRemove,
	onTags,
	onTag,
}: {
	notes: NamedNote[];
	/** The draft of a note that is edited. */
	draftOf: (note: Note) => NoteDraft | null;
	/** Term of the note whose editor was just closed. */
	edited: string | undefined;
	ticks: Ticks | null;
	onEdit: (note: Note) => void;
	onDone: (note: Note) => void;
	onRemove: (note: Note) => void;
	onTags: (note: Note, tags: string[]) => void;
	onTag: (tag: string) => void;
}) {
	const { arranging } = useStrings();
	const [limit, setLimit] = useState(PAGE);
	if (notes.length === 0) return <p class="empty">{arranging.noneLeft}</p>;
	const knownTags = countEach(notes.flatMap(({ note }) => note.tags ?? [])).map(([tag]) => tag);
	return (
		<>
			<ul>
				{notes.slice(0, limit).map((named) => (
					<NoteItem
						key={named.note.term}
						named={named}
						draft={draftOf(named.note)}
						wasEdited={named.note.term === edited}
						ticks={ticks}
						knownTags={knownTags}
						onEdit={() => onEdit(named.note)}
						onDone={() => onDone(named.note)}
						onRemove={() => onRemove(named.note)}
						onTags={(tags) => onTags(named.note, tags)}
						onTag={onTag}
					/>
				))}
			</ul>
			{notes.length > limit && <More key={limit} left={notes.length - limit} onMore={() => setLimit(limit + PAGE)} />}
		</>
	);
}
