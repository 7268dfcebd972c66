import { LONG, OWN, PLAIN, RICH } from '../gallery/fixtures/entries';
import type { States } from '../gallery/states';
import { EntryHead } from './EntryHead';

export const states: States = {
	'our wording': <EntryHead entry={PLAIN} />,
	'official wording': <EntryHead entry={RICH} />,
	'written otherwise on the page': <EntryHead entry={RICH} form="新質生産力" />,
	'own term': <EntryHead entry={OWN} />,
	long: <EntryHead entry={LONG} />,
};
