import { LONG, OWN, PLAIN, RICH } from '../gallery/fixtures/entries';
import { nothing, type States } from '../gallery/states';
import { Details } from './Details';

const inside = [{ id: 'a', label: { zh: '生产力', en: 'productive forces' }, pinyin: 'shēngchǎnlì' }];

export const states: States = {
	plain: <Details entry={PLAIN} nested={[]} onOpen={nothing} />,
	'with everything': <Details entry={RICH} nested={inside} onOpen={nothing} />,
	'own term': <Details entry={OWN} nested={[]} onOpen={nothing} />,
	long: <Details entry={LONG} nested={[]} onOpen={nothing} />,
};
