import { BINNED, LONG_NOTE, NOTE } from '../gallery/fixtures/notes';
import { nothing, type States } from '../gallery/states';
import { NoteConflict } from './NoteConflict';

export const states: States = {
	'two texts': <NoteConflict theirs={NOTE} onChoose={nothing} />,
	'the other is long': <NoteConflict theirs={LONG_NOTE} onChoose={nothing} />,
	'the other is in the bin': <NoteConflict theirs={BINNED} onChoose={nothing} />,
};
