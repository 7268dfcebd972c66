import { nothing, type States } from '../gallery/states';
import { MarkAdded } from './MarkAdded';

export const states: States = {
	on: <MarkAdded isOn={true} onChange={nothing} />,
	off: <MarkAdded isOn={false} onChange={nothing} />,
};
