import { REWRITTEN } from '../gallery/fixtures/notes';
import { OWN_TERMS } from '../gallery/fixtures/own-terms';
import { nothing, type States } from '../gallery/states';
import { OwnTermForm } from './OwnTermForm';

const blank = { label: '', altLabels: [], definition: '' };
const form = {
	term: blank,
	busy: false,
	existing: null,
	onLabel: nothing,
	onType: nothing,
	onSave: nothing,
	onCancel: nothing,
};

export const states: States = {
	blank: <OwnTermForm {...form} />,
	changing: <OwnTermForm {...form} term={OWN_TERMS.plain} />,
	'typed before, and not saved': (
		<OwnTermForm {...form} term={OWN_TERMS.plain} typed={{ ...OWN_TERMS.plain, definition: '一带' }} />
	),
	long: <OwnTermForm {...form} term={OWN_TERMS.long} />,
	saving: <OwnTermForm {...form} term={OWN_TERMS.plain} busy={true} />,
	'with what an import replaced': <OwnTermForm {...form} term={OWN_TERMS.plain} earlier={REWRITTEN.earlier} />,
	'in the glossary': (
		<OwnTermForm {...form} term={{ ...blank, label: '低空经济' }} existing={{ id: 'a', isOwn: false }} />
	),
	'there already': (
		<OwnTermForm {...form} term={{ ...blank, label: '一带一路' }} existing={{ id: 'own-1', isOwn: true }} />
	),
};
