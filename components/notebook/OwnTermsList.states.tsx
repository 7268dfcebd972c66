import { OWN_TERMS } from '../gallery/fixtures/own-terms';
import { nothing, type States } from '../gallery/states';
import { OwnTermsList } from './OwnTermsList';

const list = { isFiltered: false, ticks: null, onEdit: nothing, onRemove: nothing };
const { plain, bare, long } = OWN_TERMS;

export const states: States = {
	none: <OwnTermsList {...list} terms={[]} />,
	'nothing left': <OwnTermsList {...list} isFiltered terms={[]} />,
	changed: <OwnTermsList {...list} terms={[plain, bare]} editing={plain.id} form={<p>…</p>} />,
	some: <OwnTermsList {...list} terms={[plain, bare]} />,
	'to be ticked': <OwnTermsList {...list} ticks={{ has: () => true, toggle: nothing }} terms={[plain, bare]} />,
	long: <OwnTermsList {...list} terms={[long]} />,
};
