import { nothing, type States } from '../gallery/states';
import { AsideLine } from './AsideLine';

const line = { onExport: nothing, onClear: nothing, onRestore: nothing };

export const states: States = {
	none: <AsideLine {...line} count={0} />,
	one: <AsideLine {...line} count={1} />,
	many: <AsideLine {...line} count={1234} />,
	'moved to the bin': <AsideLine {...line} count={0} cleared />,
};
