import { nothing, type States } from '../gallery/states';
import { NotHereMenu } from './NotHereMenu';

const menu = { host: 'news.cn', done: null, failed: false, onRefuse: nothing, onUndo: nothing };

export const states: States = {
	open: <NotHereMenu {...menu} />,
	'no site': <NotHereMenu {...menu} host="" />,
	failed: <NotHereMenu {...menu} failed={true} />,
	done: <NotHereMenu {...menu} done="site" />,
};
