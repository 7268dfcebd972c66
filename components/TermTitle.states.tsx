import { LONG_EN, LONG_ZH } from './gallery/fixtures/texts';
import type { States } from './gallery/states';
import { TermTitle } from './TermTitle';

const label = { zh: '新质生产力', hant: '新質生產力', en: 'new quality productive forces' };

export const states: States = {
	whole: <TermTitle label={label} pinyin="xīnzhì shēngchǎnlì" />,
	'without English': <TermTitle label={{ zh: '新三样', en: '' }} pinyin="" />,
	'English only': <TermTitle label={{ zh: '', en: 'Belt and Road' }} pinyin="" />,
	long: <TermTitle label={{ zh: LONG_ZH.slice(0, 60), en: LONG_EN.slice(0, 120) }} pinyin="cháng cháng cháng" />,
};
