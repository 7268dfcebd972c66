import { LONG_NOTE, NOTE } from '../gallery/fixtures/notes';
import { nothing, type States } from '../gallery/states';
import { NoteLines } from './NoteLines';

export const states: States = {
	none: <NoteLines text="" onOpen={nothing} />,
	short: <NoteLines text={NOTE.text} onOpen={nothing} />,
	long: <NoteLines text={LONG_NOTE.text} onOpen={nothing} />,
};
