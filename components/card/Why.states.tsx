import { Clicked } from '../gallery/Clicked';
import { OCCURRENCE } from '../gallery/fixtures/occurrence';
import type { States } from '../gallery/states';
import { Why } from './Why';

export const states: States = {
	folded: <Why occurrence={OCCURRENCE} />,
	open: (
		<Clicked on="summary">
			<Why occurrence={OCCURRENCE} />
		</Clicked>
	),
};
