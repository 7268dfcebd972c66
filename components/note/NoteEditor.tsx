import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { NoteDraft } from '../note-draft';
import { UndoBar } from '../Status';
import { useStrings } from '../strings/context';
import { DeleteNote } from './DeleteNote';
import { EarlierTexts } from './EarlierTexts';
import { NoteConflict } from './NoteConflict';
import { NotePlaces } from './NotePlaces';
import { NoteStatus } from './NoteStatus';
import { useDraft } from './use-draft';

interface NoteEditorProps {
	draft: NoteDraft;
	/** It was opened to be written in. */
	focus?: boolean;
	onWriting?: (writing: boolean) => void;
}

/** The reader's note, saved as it is typed. Another draft gets another field: no text is carried over. */
export function NoteEditor(props: NoteEditorProps) {
	return <Field key={props.draft.term} {...props} />;
}

function Field({ draft, focus = false, onWriting }: NoteEditorProps) {
	useDraft(draft);
	const strings = useStrings();
	const field = useRef<HTMLTextAreaElement>(null);
	const id = useId();
	const { state } = draft;
	/** What was typed here, where the reader kept another text. */
	const [letGo, setLetGo] = useState<string | null>(null);
	useLayoutEffect(() => grow(field.current), [draft.text]);
	useEffect(() => () => void draft.flush(), [draft]);
	// A field that is taken away while it has the focus does not tell of its loss everywhere.
	useEffect(() => () => onWriting?.(false), []);
	useLayoutEffect(() => {
		if (focus) goToEnd(field.current!);
	}, [focus]);

	return (
		<section class="note" aria-labelledby={`${id}-title`}>
			<div class="note-head">
				<h2 id={`${id}-title`}>
					<label for={id}>{strings.note.title}</label>
				</h2>
				<NoteStatus state={state} />
			</div>
			<textarea
				id={id}
				ref={field}
				rows={1}
				value={draft.text}
				placeholder={strings.note.placeholder}
				{...(state.kind === 'failed' && { 'aria-describedby': `${id}-failed` })}
				spellcheck={false}
				onInput={(event) => {
					setLetGo(null);
					draft.type(event.currentTarget.value, { composing: event.isComposing });
				}}
				onCompositionEnd={(event) => draft.type(event.currentTarget.value)}
				onFocus={() => onWriting?.(true)}
				onBlur={() => {
					onWriting?.(false);
					void draft.flush();
				}}
			/>
			{state.kind === 'conflict' && (
				<NoteConflict
					theirs={state.theirs}
					onChoose={(choice) => {
						setLetGo(choice === 'theirs' ? draft.text : null);
						void draft.resolve(choice);
					}}
				/>
			)}
			{letGo !== null && state.kind !== 'conflict' && (
				<UndoBar
					onUndo={() => {
						draft.type(letGo);
						setLetGo(null);
					}}
				>
					{strings.note.letGo}
				</UndoBar>
			)}
			<div class="note-actions">
				{state.kind === 'failed' && (
					<>
						<p class="failed" id={`${id}-failed`}>
							{strings.error[state.code]}
						</p>
						{draft.dirty && (
							<button type="button" class="button" onClick={() => draft.flush()}>
								{strings.common.retry}
							</button>
						)}
					</>
				)}
				{state.kind === 'binned' && (
					<button type="button" class="button" data-guarded onClick={() => draft.undoRemove()}>
						{strings.common.undo}
					</button>
				)}
				{state.kind === 'stored' && <DeleteNote onDelete={() => void draft.remove()} />}
			</div>
			{state.kind === 'stored' && (
				<>
					<NotePlaces places={state.note.places} />
					<EarlierTexts earlier={state.note.earlier ?? []} onRestore={(text) => draft.type(text)} />
				</>
			)}
		</section>
	);
}

function goToEnd(field: HTMLTextAreaElement): void {
	field.focus({ preventScroll: true });
	field.setSelectionRange(field.value.length, field.value.length);
}

/** As high as its text. */
function grow(field: HTMLTextAreaElement | null): void {
	if (!field) return;
	field.style.blockSize = 'auto';
	field.style.blockSize = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
}
