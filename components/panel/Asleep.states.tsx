import { nothing, type States } from '../gallery/states';
import { Asleep } from './Asleep';

export const states: States = {
	'on a site': <Asleep host="www.example.org" onRead={nothing} onAlways={nothing} />,
	'of a file': <Asleep host="" onRead={nothing} onAlways={nothing} />,
};
