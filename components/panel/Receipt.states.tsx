import type { States } from '../gallery/states';
import { Receipt } from './Receipt';

const cost = { milliseconds: 3.2, characters: 12_345, unanswered: 0 };

export const states: States = {
	done: <Receipt cost={cost} isReading={false} />,
	reading: <Receipt cost={cost} isReading={true} />,
	'some left unmarked': <Receipt cost={{ ...cost, milliseconds: 1234, unanswered: 3 }} isReading={false} />,
};
