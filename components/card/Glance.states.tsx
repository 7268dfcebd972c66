import { Clicked } from '../gallery/Clicked';
import { DRAFTS } from '../gallery/fixtures/drafts';
import { LONG, OWN, PLAIN, RICH } from '../gallery/fixtures/entries';
import { OCCURRENCE } from '../gallery/fixtures/occurrence';
import { nothing, type States } from '../gallery/states';
import { Glance } from './Glance';
import { NotHereMenu } from './NotHereMenu';
import { Why } from './Why';

const does = {
	isMore: false,
	knowledge: 'new' as const,
	onKnow: nothing,
	onMore: nothing,
	onOpen: nothing,
	onSpeak: nothing,
};
const met = {
	refusal: <NotHereMenu host="news.cn" done={null} failed={false} onRefuse={nothing} onUndo={nothing} />,
	why: <Why occurrence={OCCURRENCE} />,
};

export const states: States = {
	plain: <Glance {...does} {...met} entry={PLAIN} draft={DRAFTS.empty} />,
	'with everything, and a note': (
		<Glance {...does} {...met} entry={RICH} draft={DRAFTS.rewritten} form="新质生产力发展" />
	),
	'no voice': <Glance {...does} {...met} entry={PLAIN} draft={DRAFTS.empty} onSpeak={null} />,
	'met in no page': <Glance {...does} entry={PLAIN} draft={DRAFTS.empty} />,
	'own term': <Glance {...does} {...met} entry={OWN} draft={DRAFTS.empty} />,
	long: <Glance {...does} {...met} entry={LONG} draft={DRAFTS.long} />,
	'a note is written': (
		<Clicked on=".action.note">
			<Glance {...does} {...met} entry={PLAIN} draft={DRAFTS.empty} />
		</Clicked>
	),
	'not saved yet': <Glance {...does} {...met} entry={PLAIN} draft={DRAFTS.unsaved} />,
	'two texts of the note': <Glance {...does} {...met} entry={PLAIN} draft={DRAFTS.conflict} />,
	'not here': (
		<Clicked on=".action.notHere">
			<Glance {...does} {...met} entry={PLAIN} draft={DRAFTS.empty} />
		</Clicked>
	),
	'in the other language': (
		<Clicked on=".action.other">
			<Glance {...does} {...met} entry={PLAIN} draft={DRAFTS.empty} />
		</Clicked>
	),
	more: (
		<Glance
			{...does}
			{...met}
			isMore={true}
			entry={RICH}
			draft={DRAFTS.empty}
			nested={[{ id: 'a', label: { zh: '生产力', hant: '生產力', en: 'productive forces' }, pinyin: 'shēngchǎnlì' }]}
		/>
	),
};
