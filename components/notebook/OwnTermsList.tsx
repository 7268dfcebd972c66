import type { OwnTermDraft } from '../../messages/protocol';
import { useStrings } from '../strings/context';
import { termHash } from './route';

export type StoredOwnTerm = OwnTermDraft & { id: string };

/** The terms that the reader added. */
export function OwnTermsList({
	terms,
	onEdit,
	onRemove,
}: {
	terms: StoredOwnTerm[];
	onEdit: (term: StoredOwnTerm) => void;
	onRemove: (term: StoredOwnTerm) => void;
}) {
	const { own, common } = useStrings();
	if (terms.length === 0) return <p class="empty">{own.none}</p>;
	return (
		<ul class="own-terms">
			{terms.map((term) => (
				<li key={term.id} class="note-item">
					<div class="section-head">
						<h2>
							<a href={termHash(term.id)}>{term.label}</a>
						</h2>
						<span class="count">{common.list(term.altLabels)}</span>
					</div>
					<p class="note-text">{term.definition}</p>
					<div class="row">
						<button
							type="button"
							class="button"
							aria-label={`${common.edit}${common.colon}${term.label}`}
							onClick={() => onEdit(term)}
						>
							{common.edit}
						</button>
						<button
							type="button"
							class="button"
							aria-label={`${common.remove}${common.colon}${term.label}`}
							onClick={() => onRemove(term)}
						>
							{common.remove}
						</button>
					</div>
				</li>
			))}
		</ul>
	);
}
