import { nothing, type States } from '../gallery/states';
import { AddOwn } from './AddOwn';
import { Words } from './Words';

const part = (zh: string, en = '') => ({ id: zh, label: { zh, en } });
const add = <AddOwn onAdd={nothing} />;

export const states: States = {
	Chinese: (
		<Words
			text="图书馆里的人工智能"
			parts={[part('图书馆'), part('里'), part('的'), part('人工智能', 'artificial intelligence')]}
			add={add}
			onOpen={nothing}
		/>
	),
	English: (
		<Words
			text="quality forces"
			parts={[part('新质生产力', 'new quality productive forces')]}
			add={add}
			onOpen={nothing}
		/>
	),
	nothing: <Words text="qwertz" parts={[]} add={null} onOpen={nothing} />,
	long: (
		<Words
			text={'很长的一段话，'.repeat(60)}
			parts={[part('长'), part('一段'), part('话')]}
			add={null}
			onOpen={nothing}
		/>
	),
};
