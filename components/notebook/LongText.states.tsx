import { Clicked } from '../gallery/Clicked';
import { LONG_NOTE, NOTE } from '../gallery/fixtures/notes';
import type { States } from '../gallery/states';
import { LongText } from './LongText';

const long = <LongText text={LONG_NOTE.text} name="新质生产力" />;

export const states: States = {
	short: <LongText text={NOTE.text} name="新质生产力" />,
	long,
	'long, unfolded': <Clicked on="button">{long}</Clicked>,
};
