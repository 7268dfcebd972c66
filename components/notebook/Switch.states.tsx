import { LONG_EN } from '../gallery/fixtures/texts';
import { nothing, type States } from '../gallery/states';
import { Switch } from './Switch';

export const states: States = {
	on: <Switch label="标记" isOn={true} onChange={nothing} />,
	off: <Switch label="标记" isOn={false} onChange={nothing} />,
	long: <Switch label={LONG_EN.slice(0, 90)} isOn={false} onChange={nothing} />,
};
