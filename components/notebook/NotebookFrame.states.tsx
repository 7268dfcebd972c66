import type { States } from '../gallery/states';
import { NotebookFrame } from './NotebookFrame';

export const states: States = {
	'in the glossary': <NotebookFrame route={{ section: 'term', id: 'a' }}>新质生产力</NotebookFrame>,
	'in settings': <NotebookFrame route={{ section: 'settings' }}>新质生产力</NotebookFrame>,
};
