import { LONG_NOTE, NOTE } from '../gallery/fixtures/notes';
import { nothing, type States } from '../gallery/states';
import { NotesFilters } from './NotesFilters';

const label = { zh: '新质生产力', en: 'new quality productive forces' };
const filters = { query: '', view: { site: '', tag: '', sort: 'changed' }, onQuery: nothing, onView: nothing } as const;

export const states: States = {
	'one note without tags': <NotesFilters {...filters} notes={[{ note: NOTE, label, pinyin: '' }]} />,
	tagged: (
		<NotesFilters
			{...filters}
			view={{ site: 'www.news.cn', tag: '政策', sort: 'term' }}
			notes={[
				{ note: { ...NOTE, tags: ['政策'] }, label, pinyin: '' },
				{ note: LONG_NOTE, label: null, pinyin: '' },
			]}
		/>
	),
};
