import { Clicked } from '../gallery/Clicked';
import { RICH } from '../gallery/fixtures/entries';
import { nothing, type States } from '../gallery/states';
import { Contrasts } from './Contrasts';

const contrasts = <Contrasts contrasts={RICH.contrasts} onOpen={nothing} />;

export const states: States = {
	none: <Contrasts contrasts={[]} onOpen={nothing} />,
	folded: contrasts,
	open: <Clicked on="summary">{contrasts}</Clicked>,
};
