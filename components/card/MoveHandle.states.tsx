import { nothing, type States } from '../gallery/states';
import { MoveHandle } from './MoveHandle';

export const states: States = { 'as ever': <MoveHandle onMove={nothing} /> };
