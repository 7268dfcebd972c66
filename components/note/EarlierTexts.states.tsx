import { Clicked } from '../gallery/Clicked';
import { REWRITTEN } from '../gallery/fixtures/notes';
import { nothing, type States } from '../gallery/states';
import { EarlierTexts } from './EarlierTexts';

const texts = <EarlierTexts earlier={REWRITTEN.earlier ?? []} onRestore={nothing} />;

export const states: States = {
	none: <EarlierTexts earlier={[]} onRestore={nothing} />,
	folded: texts,
	open: <Clicked on="summary">{texts}</Clicked>,
};
