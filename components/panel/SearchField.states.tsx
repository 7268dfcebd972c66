import { nothing, type States } from '../gallery/states';
import { SearchField } from './SearchField';

const field = {
	query: '',
	results: undefined,
	active: undefined,
	onQuery: nothing,
	onMove: nothing,
	onChoose: nothing,
};

export const states: States = {
	empty: <SearchField {...field} />,
	typed: <SearchField {...field} query="xīnzhì 新质" />,
	long: <SearchField {...field} query={'新质生产力 new quality productive forces '.repeat(5)} />,
};
