import { nothing, type States } from '../gallery/states';
import { TagEditor } from './TagEditor';

const editor = { known: ['政策', '考试'], onTags: nothing };

export const states: States = {
	'no tags': <TagEditor {...editor} tags={[]} />,
	some: <TagEditor {...editor} tags={['政策', 'to read']} />,
	many: <TagEditor {...editor} tags={Array.from({ length: 20 }, (_, at) => `政策 ${at}`)} />,
};
