import { DRAFTS } from '../gallery/fixtures/drafts';
import { LONG, OWN, PLAIN, RICH } from '../gallery/fixtures/entries';
import { nothing, type States } from '../gallery/states';
import { Entry } from './Entry';

export const states: States = {
	plain: <Entry entry={PLAIN} draft={DRAFTS.empty} onOpen={nothing} />,
	'with everything': <Entry entry={RICH} draft={DRAFTS.stored} form="新質生產力" onOpen={nothing} />,
	'with terms inside': (
		<Entry
			entry={PLAIN}
			draft={DRAFTS.empty}
			nested={[{ id: 'a', label: { zh: '生产力', en: 'productive forces' } }]}
			onOpen={nothing}
		/>
	),
	'own term': <Entry entry={OWN} draft={DRAFTS.empty} onOpen={nothing} />,
	long: <Entry entry={LONG} draft={DRAFTS.long} onOpen={nothing} />,
};
