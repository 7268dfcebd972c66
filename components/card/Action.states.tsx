import { nothing, type States } from '../gallery/states';
import { Action } from './Action';

export const states: States = {
	closed: <Action icon="note" words="Note" isOpen={false} onClick={nothing} />,
	pressed: <Action icon="known" words="Known" isPressed={true} onClick={nothing} />,
	open: <Action icon="more" words="More" isOpen={true} onClick={nothing} />,
};
