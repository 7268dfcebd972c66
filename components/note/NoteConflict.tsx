import type { Note } from '../../model/note';
import type { Resolution } from '../draft-state';
import { useStrings } from '../strings/context';

/** Two texts of one note: shows the other one and lets the reader choose. */
export function NoteConflict({ theirs, onChoose }: { theirs: Note; onChoose: (choice: Resolution) => void }) {
	const { note } = useStrings();
	const choices: [Resolution, string][] = [
		['both', note.keepBoth],
		['mine', note.keepMine],
		['theirs', note.keepTheirs],
	];
	return (
		<div class="note-conflict" role="alert">
			<p>{note.conflict}</p>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must by the keyboard */}
			<blockquote tabIndex={0} aria-label={note.conflictTheirs}>
				{theirs.deleted ? note.binned : theirs.text}
			</blockquote>
			<div class="row">
				{choices.map(([choice, label]) => (
					<button key={choice} type="button" class="button" data-guarded onClick={() => onChoose(choice)}>
						{label}
					</button>
				))}
			</div>
		</div>
	);
}
