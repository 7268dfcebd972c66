import { INVERSE } from '../../glossary/term';
import type { EntryRelation } from '../../messages/protocol';
import { useStrings } from '../strings/context';
import { TermChips } from '../TermChips';

/** Typed relations, a line for each type in the order of the scheme. */
export function Relations({ relations, onOpen }: { relations: EntryRelation[]; onOpen: (id: string) => void }) {
	const strings = useStrings();
	if (relations.length === 0) return null;
	const order = Object.keys(INVERSE);
	const types = [...new Set(relations.map(({ type }) => type))].sort((a, b) => order.indexOf(a) - order.indexOf(b));
	return (
		<section class="relations" aria-label={strings.entry.relations}>
			{types.map((type) => (
				<div class="relation" key={type}>
					<h2>{strings.relation[type] ?? type}</h2>
					<TermChips terms={links(relations.filter((relation) => relation.type === type))} onOpen={onOpen} />
				</div>
			))}
		</section>
	);
}

/** One link for each target: two articles may state the same relation. */
function links(relations: EntryRelation[]) {
	const byTarget = new Map(relations.map(({ target, label }) => [target, { id: target, label }]));
	return [...byTarget.values()];
}
