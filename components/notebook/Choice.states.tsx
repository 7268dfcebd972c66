import { nothing, type States } from '../gallery/states';
import { Choice } from './Choice';

const choice = { legend: '语言 Language', value: 'a', onChange: nothing };

export const states: States = {
	two: (
		<Choice
			{...choice}
			name="two"
			options={[
				['a', '简体中文', 'zh-Hans'],
				['b', 'English', 'en'],
			]}
		/>
	),
	long: (
		<Choice
			{...choice}
			name="long"
			options={[
				['a', '不标（键盘和弹窗仍可用）'.repeat(3), 'zh-Hans'],
				['b', 'None (keyboard and popup still work) '.repeat(3), 'en'],
			]}
		/>
	),
};
