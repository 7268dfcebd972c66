import { Clicked } from '../gallery/Clicked';
import { nothing, type States } from '../gallery/states';
import { DeleteNote } from './DeleteNote';

export const states: States = {
	'at rest': <DeleteNote onDelete={nothing} />,
	asking: (
		<Clicked on="button">
			<DeleteNote onDelete={nothing} />
		</Clicked>
	),
};
