import type { DraftState } from '../draft-state';
import { formatMoment } from '../format-date';
import { type Strings, useStrings } from '../strings/context';

/** What goes as it should. A reader who hears the screen would be told of it three times a second while typing. */
const AS_IT_SHOULD: DraftState['kind'][] = ['empty', 'unsaved', 'saving', 'stored'];

/** Whether the text is safe, in words. */
export function NoteStatus({ state }: { state: DraftState }) {
	const strings = useStrings();
	return (
		<p
			class={`note-status ${state.kind}`}
			role="status"
			aria-live={AS_IT_SHOULD.includes(state.kind) ? 'off' : 'polite'}
		>
			{words(state, strings)}
		</p>
	);
}

function words(state: DraftState, { note, common, code }: Strings): string {
	switch (state.kind) {
		case 'empty':
			return '';
		case 'stored':
			return note.saved(formatMoment(state.note.updated, code));
		case 'unsaved':
			return note.unsaved;
		case 'saving':
			return note.saving;
		case 'failed':
			return state.retryAt === null
				? note.failed
				: common.sentences(note.failed, note.retryAt(new Date(state.retryAt).toLocaleTimeString(code)));
		case 'conflict':
			return note.unsaved;
		case 'binned':
			return note.binned;
	}
}
