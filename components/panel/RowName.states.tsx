import { PAGE_TERMS } from '../gallery/fixtures/page-terms';
import { nothing, type States } from '../gallery/states';
import { KnowledgeSign } from '../KnowledgeSign';
import { RowName } from './RowName';

const [term] = PAGE_TERMS;

export const states: States = {
	alone: <RowName term={term!} onOpen={nothing} />,
	'with what is said of it': (
		<RowName term={term!} onOpen={nothing}>
			{' '}
			<KnowledgeSign value="learning" />
		</RowName>
	),
};
