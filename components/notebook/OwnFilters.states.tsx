import { nothing, type States } from '../gallery/states';
import { OwnFilters } from './OwnFilters';

export const states: States = {
	'at rest': <OwnFilters query="" sort="created" onQuery={nothing} onSort={nothing} />,
	searched: <OwnFilters query="一带" sort="term" onQuery={nothing} onSort={nothing} />,
};
