import { DAMAGED, LONG_NOTE, NOTE } from '../gallery/fixtures/notes';
import { LONG_ZH } from '../gallery/fixtures/texts';
import { nothing, type States } from '../gallery/states';
import { NotesList } from './NotesList';
import type { NamedNote } from './note-order';

const list = {
	draftOf: () => null,
	edited: undefined,
	ticks: null,
	onEdit: nothing,
	onDone: nothing,
	onRemove: nothing,
	onTags: nothing,
	onTag: nothing,
};
const label = { zh: '新质生产力', hant: '新質生產力', en: 'new quality productive forces' };
const note: NamedNote = { note: { ...NOTE, tags: ['政策', 'to read'] }, label, pinyin: 'xīnzhì shēngchǎnlì' };

export const states: States = {
	'nothing left': <NotesList {...list} notes={[]} />,
	some: <NotesList {...list} notes={[note, { note: DAMAGED, label: null, pinyin: '' }]} />,
	long: <NotesList {...list} notes={[{ note: LONG_NOTE, label: { zh: LONG_ZH.slice(0, 90), en: '' }, pinyin: '' }]} />,
	'to be ticked': <NotesList {...list} ticks={{ has: () => true, toggle: nothing }} notes={[note]} />,
};
