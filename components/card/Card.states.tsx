import { DRAFTS } from '../gallery/fixtures/drafts';
import { LONG, OWN, PLAIN, RICH } from '../gallery/fixtures/entries';
import { OCCURRENCE } from '../gallery/fixtures/occurrence';
import { SENSES } from '../gallery/fixtures/senses';
import { nothing, type States } from '../gallery/states';
import { Loading } from '../Status';
import { Card } from './Card';
import { Glance } from './Glance';
import { MoveHandle } from './MoveHandle';
import { NotHereMenu } from './NotHereMenu';
import { SenseTabs } from './SenseTabs';
import { Why } from './Why';

const bar = { label: '新质生产力', pinned: false, message: '', onBack: null, onPin: nothing, onClose: nothing };
const glance = {
	...{
		isMore: false,
		knowledge: 'new' as const,
		draft: DRAFTS.empty,
		onKnow: nothing,
		onMore: nothing,
		onOpen: nothing,
		onSpeak: nothing,
	},
	refusal: <NotHereMenu host="news.cn" done={null} failed={false} onRefuse={nothing} onUndo={nothing} />,
	why: <Why occurrence={OCCURRENCE} />,
};

export const states: States = {
	plain: (
		<Card {...bar} label="低空经济">
			<Glance {...glance} entry={PLAIN} />
		</Card>
	),
	'with everything': (
		<Card {...bar}>
			<Glance {...glance} entry={RICH} draft={DRAFTS.rewritten} isMore={true} />
		</Card>
	),
	pinned: (
		<Card {...bar} pinned={true} move={<MoveHandle onMove={nothing} />}>
			<Glance {...glance} entry={PLAIN} draft={DRAFTS.stored} />
		</Card>
	),
	'a term further': (
		<Card {...bar} onBack={nothing} bar={<span class="subject">新质生产力</span>}>
			<Glance {...glance} entry={PLAIN} />
		</Card>
	),
	'two senses': (
		<Card {...bar} bar={<SenseTabs senses={SENSES.two} chosen="a" onChoose={nothing} />}>
			<Glance {...glance} entry={PLAIN} />
		</Card>
	),
	'a click was ignored': (
		<Card {...bar} message="That click was ignored: the card had just appeared, or something covered it.">
			<Glance {...glance} entry={PLAIN} />
		</Card>
	),
	'two texts of the note': (
		<Card {...bar}>
			<Glance {...glance} entry={PLAIN} draft={DRAFTS.conflict} />
		</Card>
	),
	'long label': (
		<Card {...bar}>
			<Glance {...glance} entry={LONG} draft={DRAFTS.long} />
		</Card>
	),
	'own term': (
		<Card {...bar} label="Belt and Road">
			<Glance {...glance} entry={OWN} />
		</Card>
	),
	loading: (
		<Card {...bar}>
			<Loading />
		</Card>
	),
};
