import { Clicked } from '../gallery/Clicked';
import { LONG_NOTE, PLACE } from '../gallery/fixtures/notes';
import type { States } from '../gallery/states';
import { NotePlaces } from './NotePlaces';

export const states: States = {
	none: <NotePlaces places={[]} />,
	one: <NotePlaces places={[PLACE]} />,
	'long, and not on the web': (
		<Clicked on="summary">
			<NotePlaces places={LONG_NOTE.places} />
		</Clicked>
	),
};
