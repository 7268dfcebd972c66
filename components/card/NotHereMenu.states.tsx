import { Clicked } from '../gallery/Clicked';
import { nothing, type States } from '../gallery/states';
import { NotHereMenu } from './NotHereMenu';

const menu = { host: 'news.cn', done: null, failed: false, onRefuse: nothing, onUndo: nothing };

export const states: States = {
	folded: <NotHereMenu {...menu} />,
	open: (
		<Clicked on="summary">
			<NotHereMenu {...menu} />
		</Clicked>
	),
	'no site': (
		<Clicked on="summary">
			<NotHereMenu {...menu} host="" />
		</Clicked>
	),
	failed: (
		<Clicked on="summary">
			<NotHereMenu {...menu} failed={true} />
		</Clicked>
	),
	done: <NotHereMenu {...menu} done="site" />,
};
