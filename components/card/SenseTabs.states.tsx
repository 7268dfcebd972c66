import { SENSES } from '../gallery/fixtures/senses';
import { nothing, type States } from '../gallery/states';
import { SenseTabs } from './SenseTabs';

const tabs = { chosen: 'a', onChoose: nothing };

export const states: States = {
	two: <SenseTabs {...tabs} senses={SENSES.two} />,
	'named alike': <SenseTabs {...tabs} senses={SENSES.alike} />,
	'of two packs': <SenseTabs {...tabs} senses={SENSES.ofPacks} />,
	many: <SenseTabs {...tabs} senses={SENSES.many} chosen="0" />,
};
