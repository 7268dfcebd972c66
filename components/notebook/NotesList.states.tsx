import { Clicked } from '../gallery/Clicked';
import { BINNED, DAMAGED, LONG_NOTE, NOTE } from '../gallery/fixtures/notes';
import { LONG_ZH } from '../gallery/fixtures/texts';
import { nothing, type States } from '../gallery/states';
import { NotesList } from './NotesList';

const list = {
	query: '',
	found: null,
	onQuery: nothing,
	onRemove: nothing,
	onRestore: nothing,
	onErase: nothing,
	onEmptyBin: nothing,
};
const note = { note: NOTE, label: '新质生产力' };
const binned = { note: BINNED, label: '低空经济' };

export const states: States = {
	none: <NotesList {...list} notes={[]} />,
	some: <NotesList {...list} notes={[note, { note: DAMAGED, label: 'damaged' }, binned]} />,
	long: <NotesList {...list} notes={[{ note: LONG_NOTE, label: LONG_ZH.slice(0, 90) }]} />,
	found: <NotesList {...list} query="高" found={[NOTE.term]} notes={[note, { note: DAMAGED, label: 'damaged' }]} />,
	'nothing found': <NotesList {...list} query="xyz" found={[]} notes={[note]} />,
	bin: (
		<Clicked on=".bin summary">
			<NotesList {...list} notes={[binned, { note: { ...LONG_NOTE, deleted: NOTE.updated }, label: '长' }]} />
		</Clicked>
	),
};
