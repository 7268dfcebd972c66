import { nothing, type States } from '../gallery/states';
import { AddOwn } from './AddOwn';

export const states: States = { plain: <AddOwn onAdd={nothing} /> };
