import { UNBROKEN } from '../gallery/fixtures/texts';
import { nothing, type States } from '../gallery/states';
import { RefusalLists } from './RefusalLists';

const lists = {
	sitesOff: [],
	sitesOn: [],
	notHere: [],
	labelOf: () => '新质生产力',
	onSiteOn: nothing,
	onSiteLeft: nothing,
	onMarkAgain: nothing,
};

export const states: States = {
	none: <RefusalLists {...lists} />,
	some: (
		<RefusalLists
			{...lists}
			sitesOff={['www.news.cn', 'a-very-long-name-of-a-department.of-some-ministry.gov.example.cn']}
			sitesOn={['www.example.org']}
			notHere={[{ term: 'a' }, { term: 'a', host: 'www.news.cn' }, { term: 'a', page: UNBROKEN }]}
		/>
	),
};
