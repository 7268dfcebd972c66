import type { Note } from '../../model/note';
import { EraseButton } from '../EraseButton';
import { formatMoment } from '../format-date';
import { NotePlaces } from '../note/NotePlaces';
import { useStrings } from '../strings/context';
import { termHash } from './route';

/** A note with the name of its term. */
export interface NamedNote {
	note: Note;
	label: string;
}

/** The reader's notes, newest first, and the bin. */
export function NotesList({
	notes,
	query,
	found,
	onQuery,
	onRemove,
	onRestore,
	onErase,
	onEmptyBin,
}: {
	notes: NamedNote[];
	query: string;
	/** Ids of the terms whose notes the search found, the best first; null: nothing is looked for. */
	found: string[] | null;
	onQuery: (query: string) => void;
	onRemove: (note: Note) => void;
	onRestore: (note: Note) => void;
	onErase: (note: Note) => void;
	onEmptyBin: () => void;
}) {
	const strings = useStrings();
	const kept = notes.filter(({ note }) => !note.deleted);
	const binned = notes.filter(({ note }) => note.deleted);
	const byTerm = new Map(kept.map((one) => [one.note.term, one]));
	const shown = found ? found.flatMap((id) => byTerm.get(id) ?? []) : kept;
	return (
		<div class="notes">
			{kept.length > 0 && (
				<div class="filters">
					<input
						type="search"
						value={query}
						aria-label={strings.notebook.noteSearch}
						placeholder={strings.notebook.noteSearch}
						onInput={(event) => onQuery(event.currentTarget.value)}
					/>
				</div>
			)}
			{kept.length === 0 && <p class="empty">{strings.notebook.noNotes}</p>}
			{kept.length > 0 && shown.length === 0 && <p class="empty">{strings.panel.nothingFound(query.trim())}</p>}
			<ul>
				{shown.map((one) => (
					<li key={one.note.term} class="note-item">
						<Head {...one} />
						<p class="note-text">{one.note.text}</p>
						<NotePlaces places={one.note.places} />
						<button type="button" class="quiet" onClick={() => onRemove(one.note)}>
							{strings.note.remove}
						</button>
					</li>
				))}
			</ul>
			<details class="fold bin">
				<summary>{strings.notebook.bin(binned.length)}</summary>
				<p class={binned.length === 0 ? 'empty' : 'hint'}>
					{binned.length === 0 ? strings.notebook.binEmpty : strings.notebook.binKeeps}
				</p>
				{binned.length > 1 && (
					<button type="button" class="button empty-bin" onClick={onEmptyBin}>
						{strings.kept.emptyBin}
					</button>
				)}
				<ul>
					{binned.map((one) => (
						<li key={one.note.term} class="note-item">
							<Head {...one} />
							<p class="note-text">{one.note.text}</p>
							<div class="row">
								<button type="button" class="button" onClick={() => onRestore(one.note)}>
									{strings.common.restore}
								</button>
								<EraseButton label={one.label} onErase={() => onErase(one.note)} />
							</div>
						</li>
					))}
				</ul>
			</details>
		</div>
	);
}

function Head({ note, label }: NamedNote) {
	const { notebook, code } = useStrings();
	return (
		<div class="section-head">
			<h2>
				<a href={termHash(note.term)}>{label}</a>
			</h2>
			<span class="count">
				{note.deleted
					? notebook.deletedAt(formatMoment(note.deleted, code))
					: notebook.changedAt(formatMoment(note.updated, code))}
			</span>
		</div>
	);
}
