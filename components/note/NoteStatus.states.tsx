import { BINNED, NOTE } from '../gallery/fixtures/notes';
import type { States } from '../gallery/states';
import { NoteStatus } from './NoteStatus';

export const states: States = {
	empty: <NoteStatus state={{ kind: 'empty' }} />,
	stored: <NoteStatus state={{ kind: 'stored', note: NOTE }} />,
	unsaved: <NoteStatus state={{ kind: 'unsaved' }} />,
	saving: <NoteStatus state={{ kind: 'saving' }} />,
	'will be tried again': <NoteStatus state={{ kind: 'failed', code: 'storage-full', retryAt: NOTE.updated }} />,
	'could not be saved': <NoteStatus state={{ kind: 'failed', code: 'bad-request', retryAt: null }} />,
	'two texts': <NoteStatus state={{ kind: 'conflict', theirs: NOTE }} />,
	'in the bin': <NoteStatus state={{ kind: 'binned', note: BINNED }} />,
};
