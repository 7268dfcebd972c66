import { LONG_EN } from '../gallery/fixtures/texts';
import { nothing, type States } from '../gallery/states';
import { HintedSwitch } from './HintedSwitch';

export const states: States = {
	on: <HintedSwitch label="标记" hint="在网页上标记。" isOn={true} onChange={nothing} />,
	long: <HintedSwitch label={LONG_EN.slice(0, 90)} hint={LONG_EN} isOn={false} onChange={nothing} />,
};
