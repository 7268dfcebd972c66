import type { States } from '../gallery/states';
import { Receipt } from './Receipt';

const done = { cost: { milliseconds: 3.2, characters: 12_345, unanswered: 0 }, isReading: false, isCut: false };

export const states: States = {
	done: <Receipt {...done} />,
	reading: <Receipt {...done} isReading={true} />,
	'some left unmarked': <Receipt {...done} cost={{ milliseconds: 1234, characters: 12_345, unanswered: 3 }} />,
	'not read to its end': <Receipt {...done} isCut={true} />,
};
