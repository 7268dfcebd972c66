import { nothing, type States } from '../gallery/states';
import { LookingUp } from './LookingUp';

export const states: States = {
	'as it begins': <LookingUp settings={{ lookUpKey: 'shift', selectionButton: true }} onChange={nothing} />,
	off: <LookingUp settings={{ lookUpKey: 'off', selectionButton: false }} onChange={nothing} />,
};
