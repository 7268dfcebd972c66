import { nothing, type States } from '../gallery/states';
import { ListSearch } from './ListSearch';

export const states: States = {
	empty: <ListSearch label="Search the notes" query="" onQuery={nothing} />,
	searched: <ListSearch label="Search the notes" query="新质" onQuery={nothing} />,
};
