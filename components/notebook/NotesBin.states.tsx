import { Clicked } from '../gallery/Clicked';
import { BINNED, LONG_NOTE, NOTE } from '../gallery/fixtures/notes';
import { nothing, type States } from '../gallery/states';
import { NotesBin } from './NotesBin';

const bin = { onRestore: nothing, onErase: nothing, onEmptyBin: nothing };
const binned = { note: BINNED, label: { zh: '低空经济', en: 'low-altitude economy' }, pinyin: 'dīkōng jīngjì' };

export const states: States = {
	'at rest': <NotesBin {...bin} notes={[binned]} />,
	'nothing in it': (
		<Clicked on="summary">
			<NotesBin {...bin} notes={[]} />
		</Clicked>
	),
	open: (
		<Clicked on="summary">
			<NotesBin {...bin} notes={[binned, { note: { ...LONG_NOTE, deleted: NOTE.updated }, label: null, pinyin: '' }]} />
		</Clicked>
	),
};
