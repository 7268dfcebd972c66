import { Entry } from '../entry/Entry';
import { DRAFTS } from '../gallery/fixtures/drafts';
import { LONG, OWN, PLAIN, RICH } from '../gallery/fixtures/entries';
import { OCCURRENCE } from '../gallery/fixtures/occurrence';
import { SENSES } from '../gallery/fixtures/senses';
import { nothing, type States } from '../gallery/states';
import { Loading } from '../Status';
import { Card } from './Card';
import { NotHereMenu } from './NotHereMenu';
import { SenseTabs } from './SenseTabs';
import { Why } from './Why';

const bar = { label: '新质生产力', pinned: false, message: '', onBack: null, onPin: nothing, onClose: nothing };
const end = (
	<>
		<Why occurrence={OCCURRENCE} />
		<NotHereMenu host="news.cn" done={null} failed={false} onRefuse={nothing} onUndo={nothing} />
	</>
);

export const states: States = {
	plain: (
		<Card {...bar} label="低空经济">
			<Entry entry={PLAIN} draft={DRAFTS.empty} onOpen={nothing}>
				{end}
			</Entry>
		</Card>
	),
	'with everything': (
		<Card {...bar}>
			<Entry entry={RICH} draft={DRAFTS.rewritten} form="新質生產力" onOpen={nothing}>
				{end}
			</Entry>
		</Card>
	),
	pinned: (
		<Card {...bar} pinned={true}>
			<Entry entry={PLAIN} draft={DRAFTS.stored} onOpen={nothing} />
		</Card>
	),
	'a term further': (
		<Card {...bar} onBack={nothing} bar={<span class="subject">新质生产力</span>}>
			<Entry entry={PLAIN} draft={DRAFTS.empty} onOpen={nothing} />
		</Card>
	),
	'two senses': (
		<Card {...bar} bar={<SenseTabs senses={SENSES.two} chosen="a" onChoose={nothing} />}>
			<Entry entry={PLAIN} draft={DRAFTS.empty} onOpen={nothing} />
		</Card>
	),
	'a click was ignored': (
		<Card {...bar} message="That click was ignored: the card had just appeared, or something covered it.">
			<Entry entry={PLAIN} draft={DRAFTS.empty} onOpen={nothing} />
		</Card>
	),
	'two texts of the note': (
		<Card {...bar}>
			<Entry entry={PLAIN} draft={DRAFTS.conflict} onOpen={nothing} />
		</Card>
	),
	'long label': (
		<Card {...bar}>
			<Entry entry={LONG} draft={DRAFTS.long} onOpen={nothing} />
		</Card>
	),
	'own term': (
		<Card {...bar} label="Belt and Road">
			<Entry entry={OWN} draft={DRAFTS.empty} onOpen={nothing} />
		</Card>
	),
	loading: (
		<Card {...bar}>
			<Loading />
		</Card>
	),
};
