import { nothing, type States } from '../gallery/states';
import { PanelHeader } from './PanelHeader';

const head = { host: 'www.news.cn', siteOn: true, paused: false, onSite: nothing, onPaused: nothing };

export const states: States = {
	on: <PanelHeader {...head} />,
	'site off': <PanelHeader {...head} siteOn={false} />,
	paused: <PanelHeader {...head} paused={true} />,
	'no site': <PanelHeader {...head} host="" siteOn={false} />,
	'long name': <PanelHeader {...head} host="a-very-long-name-of-a-department.of-some-ministry.gov.example.cn" />,
};
