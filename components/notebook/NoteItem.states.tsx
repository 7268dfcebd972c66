import { DRAFTS } from '../gallery/fixtures/drafts';
import { NOTE, PLACE } from '../gallery/fixtures/notes';
import { nothing, type States } from '../gallery/states';
import { NoteHead, NoteItem } from './NoteItem';
import type { NamedNote } from './note-order';

const named: NamedNote = {
	note: { ...NOTE, tags: ['政策'], places: [PLACE, { ...PLACE, url: 'https://www.gov.cn/2' }] },
	label: { zh: '新质生产力', hant: '新質生產力', en: 'new quality productive forces' },
	pinyin: 'xīnzhì shēngchǎnlì',
};
const item = {
	named,
	draft: null,
	wasEdited: false,
	ticks: null,
	knownTags: ['政策', '考试'],
	onEdit: nothing,
	onDone: nothing,
	onRemove: nothing,
	onTags: nothing,
	onTag: nothing,
};

const inList = (props: Partial<Parameters<typeof NoteItem>[0]>) => (
	<ul>
		<NoteItem {...item} {...props} />
	</ul>
);

export const states: States = {
	read: inList({}),
	'to be ticked': inList({ ticks: { has: () => false, toggle: nothing } }),
	edited: inList({ draft: DRAFTS.stored }),
	'not saved': inList({ draft: DRAFTS.tooLong }),
	head: <NoteHead named={{ ...named, label: null }} />,
};
