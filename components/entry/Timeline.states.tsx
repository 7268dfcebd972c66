import { Clicked } from '../gallery/Clicked';
import { RICH, SOURCES } from '../gallery/fixtures/entries';
import type { States } from '../gallery/states';
import { Timeline } from './Timeline';

const timeline = <Timeline steps={RICH.term.timeline} sources={SOURCES} />;

export const states: States = {
	none: <Timeline steps={undefined} sources={SOURCES} />,
	folded: timeline,
	open: <Clicked on="summary">{timeline}</Clicked>,
};
