import { useEffect, useRef } from 'preact/hooks';
import { formatMoment } from '../format-date';
import { NoteEditor } from '../note/NoteEditor';
import { NotePlaces } from '../note/NotePlaces';
import { PlaceLine } from '../note/PlaceLine';
import type { NoteDraft } from '../note-draft';
import { useStrings } from '../strings/context';
import { TermTitle } from '../TermTitle';
import { takeFocus } from '../take-focus';
import { LongText } from './LongText';
import { type NamedNote, nameOfNote } from './note-order';
import { termHash } from './route';
import { TagEditor } from './TagEditor';
import { Tick, type Ticks } from './Tick';

/** A note in the list of notes: read with its source and tags, or edited in place. */
export function NoteItem({
	named,
	draft,
	wasEdited,
	ticks,
	knownTags,
	onEdit,
	onDone,
	onRemove,
	onTags,
	onTag,
}: {
	named: NamedNote;
	/** While the note is edited. */
	draft: NoteDraft | null;
	/** Its editor was just closed: the focus goes back to where it was opened. */
	wasEdited: boolean;
	ticks: Ticks | null;
	knownTags: string[];
	onEdit: () => void;
	onDone: () => void;
	onRemove: () => void;
	onTags: (tags: string[]) => void;
	/** Notes with this tag are wanted. */
	onTag: (tag: string) => void;
}) {
	const { note: words, common, code } = useStrings();
	const { note } = named;
	const [place, ...others] = note.places;
	const { tags = [] } = note;
	const name = nameOfNote(named);
	return (
		<li class="note-item">
			<NoteHead named={named} ticks={ticks} />
			{draft ? (
				<Editing draft={draft} tags={tags} knownTags={knownTags} onTags={onTags} onDone={onDone} />
			) : (
				<>
					<LongText text={note.text} name={name} />
					{tags.length > 0 && (
						<p class="tags">
							{tags.map((tag) => (
								<button key={tag} type="button" class="chip" onClick={() => onTag(tag)}>
									#{tag}
								</button>
							))}
						</p>
					)}
					{place && (
						<div class="note-source">
							<PlaceLine place={place} when={formatMoment(note.created, code)} />
							{/* An own term begins with its sentence as the note. */}
							{place.sentence && place.sentence !== note.text && <blockquote>{place.sentence}</blockquote>}
						</div>
					)}
					<NotePlaces places={others} />
					<div class="row">
						<button
							type="button"
							class="button"
							aria-label={`${common.edit}${common.colon}${name}`}
							ref={wasEdited ? takeFocus : null}
							onClick={onEdit}
						>
							{common.edit}
						</button>
						<button type="button" class="quiet" aria-label={`${words.remove}${common.colon}${name}`} onClick={onRemove}>
							{words.remove}
						</button>
					</div>
				</>
			)}
		</li>
	);
}

function Editing({
	draft,
	tags,
	knownTags,
	onTags,
	onDone,
}: {
	draft: NoteDraft;
	tags: string[];
	knownTags: string[];
	onTags: (tags: string[]) => void;
	onDone: () => void;
}) {
	const { arranging } = useStrings();
	const box = useRef<HTMLDivElement>(null);
	useEffect(() => box.current?.querySelector('textarea')?.focus(), []);
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves the field, as it does elsewhere
		<div class="note-editing" ref={box} onKeyDown={(event) => event.key === 'Escape' && !event.isComposing && onDone()}>
			<NoteEditor draft={draft} />
			<TagEditor tags={tags} known={knownTags} onTags={onTags} />
			<button type="button" class="button" onClick={onDone}>
				{arranging.done}
			</button>
		</div>
	);
}

/** The name of a note's term, and when the note was changed or deleted. */
export function NoteHead({ named, ticks = null }: { named: NamedNote; ticks?: Ticks | null }) {
	const { notebook, code } = useStrings();
	const { note, label, pinyin } = named;
	return (
		<div class="section-head">
			<h2>
				<Tick ticks={ticks} id={note.term} name={nameOfNote(named)} />
				<a href={termHash(note.term)}>
					{label ? <TermTitle label={label} pinyin={pinyin} /> : <em title={note.term}>{notebook.termGone}</em>}
				</a>
			</h2>
			<span class="count">
				{note.deleted
					? notebook.deletedAt(formatMoment(note.deleted, code))
					: notebook.changedAt(formatMoment(note.updated, code))}
			</span>
		</div>
	);
}
