import { Clicked } from '../gallery/Clicked';
import { RICH, SOURCES } from '../gallery/fixtures/entries';
import type { States } from '../gallery/states';
import { Learner } from './Learner';

export const states: States = {
	none: <Learner learner={undefined} sources={SOURCES} />,
	folded: <Learner learner={RICH.term.learner} sources={SOURCES} />,
	open: (
		<Clicked on="summary">
			<Learner learner={RICH.term.learner} sources={SOURCES} />
		</Clicked>
	),
	'kind only': (
		<Clicked on="summary">
			<Learner learner={{ partOfSpeech: 'verb', register: 'everyday' }} sources={SOURCES} />
		</Clicked>
	),
};
