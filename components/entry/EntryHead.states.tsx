import { LONG, OWN, PLAIN, RICH } from '../gallery/fixtures/entries';
import type { States } from '../gallery/states';
import { EntryHead } from './EntryHead';

export const states: States = {
	'our wording': <EntryHead entry={PLAIN} />,
	'official wording': <EntryHead entry={RICH} />,
	'own term': <EntryHead entry={OWN} />,
	long: <EntryHead entry={LONG} />,
};
