import type { Knowledge } from '../model/knowledge';
import { Icon } from './Icon';
import { useStrings } from './strings/context';

/** In lists: a small sign beside terms that are known, or being learnt. */
export function KnowledgeSign({ value }: { value: Knowledge }) {
	const strings = useStrings().knowledge;
	if (value === 'new') return null;
	return (
		<span class="knowledge-sign" title={strings.is[value]}>
			<Icon name={value} />
			<span class="visually-hidden">{strings.is[value]}</span>
		</span>
	);
}
