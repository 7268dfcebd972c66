import { nothing, type States } from '../gallery/states';
import { Tick } from './Tick';

export const states: States = {
	none: <Tick ticks={null} id="a" name="新质生产力" />,
	free: <Tick ticks={{ has: () => false, toggle: nothing }} id="a" name="新质生产力" />,
	ticked: <Tick ticks={{ has: () => true, toggle: nothing }} id="a" name="新质生产力" />,
};
