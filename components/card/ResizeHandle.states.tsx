import { nothing, type States } from '../gallery/states';
import { ResizeHandle } from './ResizeHandle';

export const states: States = {
	'below its term': <ResizeHandle corner={{ x: 'right', y: 'bottom' }} isResized={false} onResize={nothing} />,
	'above it': <ResizeHandle corner={{ x: 'right', y: 'top' }} isResized={true} onResize={nothing} />,
};
