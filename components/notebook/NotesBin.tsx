import type { Note } from '../../model/note';
import { EraseButton } from '../EraseButton';
import { useStrings } from '../strings/context';
import { NoteHead } from './NoteItem';
import { type NamedNote, nameOfNote } from './note-order';

/** Notes that were deleted, while they are kept. */
export function NotesBin({
	notes,
	onRestore,
	onErase,
	onEmptyBin,
}: {
	notes: NamedNote[];
	onRestore: (note: Note) => void;
	onErase: (note: Note) => void;
	onEmptyBin: () => void;
}) {
	const { notebook, common, kept } = useStrings();
	return (
		<details class="fold bin">
			<summary>{notebook.bin(notes.length)}</summary>
			<p class={notes.length === 0 ? 'empty' : 'hint'}>{notes.length === 0 ? notebook.binEmpty : notebook.binKeeps}</p>
			{notes.length > 1 && (
				<button type="button" class="button empty-bin" onClick={onEmptyBin}>
					{kept.emptyBin}
				</button>
			)}
			<ul>
				{notes.map((named) => (
					<li key={named.note.term} class="note-item">
						<NoteHead named={named} />
						<p class="note-text">{named.note.text}</p>
						<div class="row">
							<button type="button" class="button" onClick={() => onRestore(named.note)}>
								{common.restore}
							</button>
							<EraseButton label={nameOfNote(named)} onErase={() => onErase(named.note)} />
						</div>
					</li>
				))}
			</ul>
		</details>
	);
}
