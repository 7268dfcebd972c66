import { LONG, OWN, PLAIN, RICH } from '../gallery/fixtures/entries';
import { nothing, type States } from '../gallery/states';
import { Reading } from './Reading';

export const states: States = {
	plain: <Reading entry={PLAIN} onSpeak={null} />,
	'official, from a pack, to be heard': <Reading entry={RICH} onSpeak={nothing} />,
	'own term': <Reading entry={OWN} onSpeak={nothing} />,
	long: <Reading entry={LONG} onSpeak={nothing} />,
};
