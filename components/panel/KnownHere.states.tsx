import { Clicked } from '../gallery/Clicked';
import { PAGE_TERMS } from '../gallery/fixtures/page-terms';
import { nothing, type States } from '../gallery/states';
import { KnownHere } from './KnownHere';

const list = { terms: PAGE_TERMS, onOpen: nothing, onMarkAgain: nothing };

export const states: States = {
	none: <KnownHere {...list} terms={[]} />,
	folded: <KnownHere {...list} />,
	open: (
		<Clicked on="summary">
			<KnownHere {...list} />
		</Clicked>
	),
};
