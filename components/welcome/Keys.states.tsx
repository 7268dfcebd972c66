import type { States } from '../gallery/states';
import { Keys } from './Keys';

export const states: States = {
	both: <Keys next="Alt+Shift+J" lookUp="shift" />,
	'one of them': <Keys next="⌥⇧J" lookUp="off" />,
};
