import { LONG, RICH } from '../gallery/fixtures/entries';
import { nothing, type States } from '../gallery/states';
import { Relations } from './Relations';

export const states: States = {
	none: <Relations relations={[]} onOpen={nothing} />,
	some: <Relations relations={RICH.relations} onOpen={nothing} />,
	many: <Relations relations={LONG.relations} onOpen={nothing} />,
};
