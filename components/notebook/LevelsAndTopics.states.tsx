import { nothing, type States } from '../gallery/states';
import { LevelsAndTopics } from './LevelsAndTopics';

export const states: States = {
	'as it begins': <LevelsAndTopics level="core" topicsOff={[]} onChange={nothing} />,
	'some topics off': <LevelsAndTopics level="all" topicsOff={['people', 'places']} onChange={nothing} />,
};
