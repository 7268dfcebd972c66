import { Clicked } from '../gallery/Clicked';
import { DRAFTS } from '../gallery/fixtures/drafts';
import { LONG, OWN, PLAIN, RICH } from '../gallery/fixtures/entries';
import { GLANCE } from '../gallery/fixtures/glance';
import { OCCURRENCE } from '../gallery/fixtures/occurrence';
import { nothing, type States } from '../gallery/states';
import { Glance } from './Glance';
import { NotHereMenu } from './NotHereMenu';
import { Why } from './Why';

const met = {
	refusal: <NotHereMenu host="news.cn" done={null} failed={false} onRefuse={nothing} onUndo={nothing} />,
	why: <Why occurrence={OCCURRENCE} />,
};

export const states: States = {
	plain: <Glance {...GLANCE} {...met} entry={PLAIN} draft={DRAFTS.empty} />,
	'with everything, and a note': (
		<Glance {...GLANCE} {...met} entry={RICH} draft={DRAFTS.rewritten} form="新质生产力发展" />
	),
	'no voice': <Glance {...GLANCE} {...met} entry={PLAIN} draft={DRAFTS.empty} onSpeak={null} />,
	'met in no page': <Glance {...GLANCE} entry={PLAIN} draft={DRAFTS.empty} />,
	'own term': <Glance {...GLANCE} {...met} entry={OWN} draft={DRAFTS.empty} />,
	long: <Glance {...GLANCE} {...met} entry={LONG} draft={DRAFTS.long} />,
	'a note is written': (
		<Clicked on=".action.note">
			<Glance {...GLANCE} {...met} entry={PLAIN} draft={DRAFTS.empty} />
		</Clicked>
	),
	'not saved yet': <Glance {...GLANCE} {...met} entry={PLAIN} draft={DRAFTS.unsaved} />,
	'two texts of the note': <Glance {...GLANCE} {...met} entry={PLAIN} draft={DRAFTS.conflict} />,
	'not here': (
		<Clicked on=".action.notHere">
			<Glance {...GLANCE} {...met} entry={PLAIN} draft={DRAFTS.empty} />
		</Clicked>
	),
	'in the other language': (
		<Clicked on=".action.other">
			<Glance {...GLANCE} {...met} entry={PLAIN} draft={DRAFTS.empty} />
		</Clicked>
	),
	more: (
		<Glance
			{...GLANCE}
			{...met}
			isMore={true}
			entry={RICH}
			draft={DRAFTS.empty}
			nested={[{ id: 'a', label: { zh: '生产力', hant: '生產力', en: 'productive forces' }, pinyin: 'shēngchǎnlì' }]}
		/>
	),
};
