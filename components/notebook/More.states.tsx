import { nothing, type States } from '../gallery/states';
import { More } from './More';

export const states: States = {
	many: <More left={1485} onMore={nothing} />,
};
