import { nothing, type States } from './gallery/states';
import { Select } from './Select';

export const states: States = {
	two: (
		<Select
			label="Sort by"
			value="term"
			options={[
				['changed', 'Last changed'],
				['term', 'Term'],
			]}
			onChange={nothing}
		/>
	),
};
