import { KnowledgeChoice } from '../components/KnowledgeChoice';
import { useKnowledge } from './use-knowledge';

/** How well the reader knows a term, with the choice of another answer. */
export function KnowledgeOf({ id }: { id: string }) {
	const [knowledge, choose] = useKnowledge(id);
	return <KnowledgeChoice value={knowledge} onChoose={(chosen) => void choose(chosen)} />;
}
