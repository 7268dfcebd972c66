import { nothing, type States } from '../gallery/states';
import { KeyboardTaken } from './KeyboardTaken';

export const states: States = {
	'with a side panel': <KeyboardTaken notebook="#" onSidePanel={nothing} />,
	'without one': <KeyboardTaken notebook="#" onSidePanel={null} />,
};
