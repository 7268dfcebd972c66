import type { States } from './gallery/states';
import { KnowledgeSign } from './KnowledgeSign';

export const states: States = {
	learning: <KnowledgeSign value="learning" />,
	known: <KnowledgeSign value="known" />,
};
