import { DRAFTS } from '../gallery/fixtures/drafts';
import type { States } from '../gallery/states';
import { NoteEditor } from './NoteEditor';

export const states: States = {
	empty: <NoteEditor draft={DRAFTS.empty} />,
	stored: <NoteEditor draft={DRAFTS.stored} />,
	'with earlier texts': <NoteEditor draft={DRAFTS.rewritten} />,
	long: <NoteEditor draft={DRAFTS.long} />,
	'being typed': <NoteEditor draft={DRAFTS.unsaved} />,
	saving: <NoteEditor draft={DRAFTS.saving} />,
	'could not be saved': <NoteEditor draft={DRAFTS.tooLong} />,
	'two texts': <NoteEditor draft={DRAFTS.conflict} />,
	'in the bin': <NoteEditor draft={DRAFTS.binned} />,
};
