import type { EntryRelation } from '../../messages/protocol';
import { useStrings } from '../strings/context';
import { Chips, type TermLink } from '../TermChips';
import { groupRelations } from './group-relations';
import { splitGroups } from './split-groups';

/** How many terms are shown at once, of all types together. */
const SHOWN = 12;

/** Typed relations, a group for each type. Many are folded. */
export function Relations({ relations, onOpen }: { relations: EntryRelation[]; onOpen: (id: string) => void }) {
	const { entry } = useStrings();
	const { shown, folded } = splitGroups(groupRelations(relations), SHOWN);
	if (shown.length === 0) return null;
	return (
		<section class="relations" aria-label={entry.relations}>
			<Groups groups={shown} onOpen={onOpen} />
			{folded.length > 0 && (
				<details class="fold">
					<summary>{entry.moreTerms(folded.reduce((sum, { terms }) => sum + terms.length, 0))}</summary>
					<div class="relations">
						<Groups groups={folded} onOpen={onOpen} />
					</div>
				</details>
			)}
		</section>
	);
}

function Groups({ groups, onOpen }: { groups: { type: string; terms: TermLink[] }[]; onOpen: (id: string) => void }) {
	const { relation } = useStrings();
	return (
		<>
			{groups.map(({ type, terms }) => (
				<div class="relation" key={type}>
					<h2>{relation[type] ?? type}</h2>
					<Chips terms={terms} onOpen={onOpen} />
				</div>
			))}
		</>
	);
}
