import { nothing, type States } from './gallery/states';
import { KnowledgeChoice } from './KnowledgeChoice';

export const states: States = {
	new: <KnowledgeChoice value="new" onChoose={nothing} />,
	learning: <KnowledgeChoice value="learning" onChoose={nothing} />,
	known: <KnowledgeChoice value="known" onChoose={nothing} />,
};
