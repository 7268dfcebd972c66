import { nothing, type States } from '../gallery/states';
import { TrySentence } from './TrySentence';

const terms = ['a', 'b', 'c'];

export const states: States = {
	'at first': (
		<TrySentence terms={terms} open={null} onOpen={nothing}>
			{null}
		</TrySentence>
	),
	open: (
		<TrySentence terms={terms} open="a" onOpen={nothing}>
			<p>新质生产力</p>
		</TrySentence>
	),
};
