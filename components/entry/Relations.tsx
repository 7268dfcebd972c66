import type { EntryRelation } from '../../messages/protocol';
import { useStrings } from '../strings/context';
import { TermChips } from '../TermChips';
import { groupRelations } from './group-relations';

/** Typed relations, a group for each type. */
export function Relations({ relations, onOpen }: { relations: EntryRelation[]; onOpen: (id: string) => void }) {
	const strings = useStrings();
	if (relations.length === 0) return null;
	return (
		<section class="relations" aria-label={strings.entry.relations}>
			{groupRelations(relations).map(({ type, terms }) => (
				<div class="relation" key={type}>
					<h2>{strings.relation[type] ?? type}</h2>
					<TermChips terms={terms} onOpen={onOpen} />
				</div>
			))}
		</section>
	);
}
