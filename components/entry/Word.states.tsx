import { WORDS } from '../gallery/fixtures/words';
import { nothing, type States } from '../gallery/states';
import { AddOwn } from './AddOwn';
import { Word } from './Word';

const word = { terms: [], add: null, onOpen: nothing };
const { plain, same, many, name, long } = WORDS;

export const states: States = {
	plain: <Word {...word} word="上级" entries={[plain]} characters={[[same], [many, name]]} />,
	'one character': <Word {...word} word="会" entries={[many, name]} characters={[]} />,
	long: <Word {...word} word={long.simplified} entries={[long]} characters={[[same], [long]]} />,
	'with terms and a button': (
		<Word
			{...word}
			word="上级"
			entries={[plain]}
			characters={[]}
			terms={[{ id: 'a', label: { zh: '上级主管部门', en: 'authority in charge' } }]}
			add={<AddOwn onAdd={nothing} />}
		/>
	),
	none: <Word {...word} word="没有" entries={[]} characters={[[same]]} />,
};
