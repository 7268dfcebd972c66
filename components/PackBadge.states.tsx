import { WithBadges } from './gallery/fixtures/badges';
import type { States } from './gallery/states';
import { Badge, PackBadge } from './PackBadge';

export const states: States = {
	'only pack there is': <PackBadge pack="seed-articles" />,
	'one of several': (
		<WithBadges>
			<PackBadge pack="work-reports" />
		</WithBadges>
	),
	'by itself': <Badge text={{ zh: '工作报告', hant: '工作報告', en: 'work reports' }} />,
};
