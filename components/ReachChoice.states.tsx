import { Clicked } from './gallery/Clicked';
import { nothing, type States } from './gallery/states';
import { ReachChoice } from './ReachChoice';

export const states: States = {
	everywhere: <ReachChoice reach="everywhere" onReach={nothing} />,
	'news sites': (
		<Clicked on="summary">
			<ReachChoice reach="listed" onReach={nothing} />
		</Clicked>
	),
	'on click': <ReachChoice reach="on-click" onReach={nothing} />,
};
