import { DRAFTS } from '../gallery/fixtures/drafts';
import { LONG, OWN, PLAIN, RICH } from '../gallery/fixtures/entries';
import { nothing, type States } from '../gallery/states';
import { Entry } from './Entry';

export const states: States = {
	plain: <Entry entry={PLAIN} draft={DRAFTS.empty} onOpen={nothing} />,
	'with everything': <Entry entry={RICH} draft={DRAFTS.stored} onOpen={nothing} />,
	'own term': <Entry entry={OWN} draft={DRAFTS.empty} onOpen={nothing} />,
	long: <Entry entry={LONG} draft={DRAFTS.long} onOpen={nothing} />,
};
