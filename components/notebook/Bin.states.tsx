import { Clicked } from '../gallery/Clicked';
import { BINNED, LONG_NOTE, NOTE } from '../gallery/fixtures/notes';
import { OWN_TERMS } from '../gallery/fixtures/own-terms';
import { nothing, type States } from '../gallery/states';
import { Bin } from './Bin';
import { NoteHead } from './NoteItem';
import type { NamedNote } from './note-order';

const does = { onRestore: nothing, onErase: nothing };
const named = { note: BINNED, label: { zh: '低空经济', en: 'low-altitude economy' }, pinyin: 'dīkōng jīngjì' };
const long = { note: { ...LONG_NOTE, deleted: NOTE.updated }, label: null, pinyin: '' };
const ofNote = (named: NamedNote) => ({
	id: named.note.term,
	name: named.note.term,
	head: <NoteHead named={named} />,
	text: named.note.text,
	...does,
});
const ownTerms = [OWN_TERMS.plain, OWN_TERMS.long].map(({ id, label, definition }) => ({
	id,
	name: label,
	head: <h2>{label}</h2>,
	text: definition,
	...does,
}));

export const states: States = {
	'at rest': <Bin items={[ofNote(named)]} onEmptyBin={nothing} />,
	'nothing in it': (
		<Clicked on="summary">
			<Bin items={[]} onEmptyBin={nothing} />
		</Clicked>
	),
	'of notes': (
		<Clicked on="summary">
			<Bin items={[ofNote(named), ofNote(long)]} onEmptyBin={nothing} />
		</Clicked>
	),
	'of own terms': (
		<Clicked on="summary">
			<Bin items={ownTerms} onEmptyBin={nothing} />
		</Clicked>
	),
};
