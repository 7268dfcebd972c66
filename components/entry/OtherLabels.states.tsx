import { Clicked } from '../gallery/Clicked';
import { SOURCES } from '../gallery/fixtures/entries';
import type { States } from '../gallery/states';
import { OtherLabels } from './OtherLabels';

const labels = { 'zh-Hans': ['新质生产'], 'zh-Hant': ['新質生產力'], en: ['new quality productivity', 'NQPF'] };
const renderings = [
	{ zh: '新质生产力发展', en: 'new productive forces', source: 'gwr-2026', place: 1, document: SOURCES['gwr-2026'] },
];

export const states: States = {
	none: <OtherLabels labels={{}} renderings={[]} />,
	folded: <OtherLabels labels={labels} renderings={renderings} />,
	open: (
		<Clicked on="summary">
			<OtherLabels labels={labels} renderings={renderings} />
		</Clicked>
	),
};
