import { nothing, type States } from '../gallery/states';
import { ResizeHandle } from './ResizeHandle';

export const states: States = {
	'below its term': <ResizeHandle corner={{ x: 'right', y: 'bottom' }} size={null} onResize={nothing} />,
	'above it': <ResizeHandle corner={{ x: 'right', y: 'top' }} size={{ width: 600, height: 400 }} onResize={nothing} />,
};
