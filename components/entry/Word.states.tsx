import { WORDS } from '../gallery/fixtures/words';
import { nothing, type States } from '../gallery/states';
import { Word } from './Word';

const word = { addOwnAddress: '#', onOpen: nothing };
const { plain, same, many, name, long } = WORDS;

export const states: States = {
	plain: <Word {...word} word="上级" entries={[plain]} characters={[[same], [many, name]]} />,
	'one character': <Word {...word} word="会" entries={[many, name]} characters={[]} />,
	long: <Word {...word} word={long.simplified} entries={[long]} characters={[[same], [long]]} />,
	none: <Word {...word} word="没有" entries={[]} characters={[[same]]} />,
};
