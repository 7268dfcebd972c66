import { nothing, type States } from './gallery/states';
import { Chip, Chips, TermChips, type TermLink } from './TermChips';

const TERM: TermLink = {
	id: 'a',
	label: { zh: '全要素生产率', hant: '全要素生產率', en: 'total factor productivity' },
	pinyin: 'quán yàosù shēngchǎnlǜ',
};
const many = Array.from({ length: 20 }, (_, index) => ({ ...TERM, id: `${index}` }));

export const states: States = {
	none: <TermChips terms={[]} onOpen={nothing} />,
	one: <Chip term={TERM} onOpen={nothing} />,
	'in one language only': <Chip term={{ id: 'b', label: { zh: '', en: 'Belt and Road' } }} onOpen={nothing} />,
	'many, folded': <TermChips terms={many} onOpen={nothing} />,
	'many, unfolded': <Chips terms={many} onOpen={nothing} />,
};
