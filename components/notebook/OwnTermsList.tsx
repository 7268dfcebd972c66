import type { ComponentChildren } from 'preact';
import type { OwnTerm } from '../../model/own-term';
import { useStrings } from '../strings/context';
import { takeFocus } from '../take-focus';
import { LongText } from './LongText';
import { termHash } from './route';
import { Tick, type Ticks } from './Tick';

/** The terms that the reader added. */
export function OwnTermsList({
	terms,
	isFiltered,
	edited,
	ticks,
	editing,
	form,
	onEdit,
	onRemove,
}: {
	terms: OwnTerm[];
	/** There are others that are not shown. */
	isFiltered: boolean;
	/** Id of the one whose form was just left: the focus goes back to where it was opened. */
	edited?: string | undefined;
	ticks: Ticks | null;
	/** Id of the one that is changed, in whose place `form` stands. */
	editing?: string | undefined;
	form?: ComponentChildren;
	onEdit: (term: OwnTerm) => void;
	onRemove: (term: OwnTerm) => void;
}) {
	const { own, arranging } = useStrings();
	if (terms.length === 0) return <p class="empty">{isFiltered ? arranging.noOwnLeft : own.none}</p>;
	return (
		<ul class="own-terms">
			{terms.map((term) =>
				term.id === editing ? (
					<li key={term.id}>{form}</li>
				) : (
					<Item
						key={term.id}
						term={term}
						wasEdited={term.id === edited}
						ticks={ticks}
						onEdit={() => onEdit(term)}
						onRemove={() => onRemove(term)}
					/>
				),
			)}
		</ul>
	);
}

function Item({
	term,
	wasEdited,
	ticks,
	onEdit,
	onRemove,
}: {
	term: OwnTerm;
	wasEdited: boolean;
	ticks: Ticks | null;
	onEdit: () => void;
	onRemove: () => void;
}) {
	const { common } = useStrings();
	return (
		<li class="note-item">
			<div class="section-head">
				<h2>
					<Tick ticks={ticks} id={term.id} name={term.label} />
					<a href={termHash(term.id)}>{term.label}</a>
				</h2>
				<span class="count">{common.list(term.altLabels)}</span>
			</div>
			<LongText text={term.definition} name={term.label} />
			<div class="row">
				<button
					type="button"
					class="button"
					aria-label={`${common.edit}${common.colon}${term.label}`}
					ref={wasEdited ? takeFocus : null}
					onClick={onEdit}
				>
					{common.edit}
				</button>
				<button
					type="button"
					class="quiet"
					aria-label={`${common.remove}${common.colon}${term.label}`}
					onClick={onRemove}
				>
					{common.remove}
				</button>
			</div>
		</li>
	);
}
