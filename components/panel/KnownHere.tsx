import { useStrings } from '../strings/context';
import type { PageTerm } from './merge-reports';
import { RowName } from './RowName';

/** Terms of the page that the reader knows: unmarked, folded away, each with its way back. */
export function KnownHere({
	terms,
	onOpen,
	onMarkAgain,
}: {
	terms: PageTerm[];
	onOpen: (id: string) => void;
	onMarkAgain: (term: PageTerm) => void;
}) {
	const { knowledge, settings } = useStrings();
	if (terms.length === 0) return null;
	return (
		<details class="fold known-here">
			<summary>{knowledge.here(terms.length)}</summary>
			<ol class="rows">
				{terms.map((term) => (
					<li key={term.id} class="row-known">
						<RowName term={term} onOpen={onOpen} />
						<button type="button" class="quiet" onClick={() => onMarkAgain(term)}>
							{settings.markAgain} <span class="visually-hidden">{term.label}</span>
						</button>
					</li>
				))}
			</ol>
		</details>
	);
}
