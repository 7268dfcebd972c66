import { nothing, type States } from './gallery/states';
import { KnownButton } from './KnownButton';

export const states: States = {
	new: <KnownButton value="new" onChoose={nothing} />,
	known: <KnownButton value="known" onChoose={nothing} />,
};
