import type { ComponentChildren } from 'preact';
import { useStrings } from '../strings/context';
import type { PageTerm } from './merge-reports';

/** The name of a term in a list of the page's terms, as the page writes it: opens its entry. */
export function RowName({
	term,
	onOpen,
	children,
}: {
	term: PageTerm;
	onOpen: (id: string) => void;
	/** What is said of the term beside its name. */
	children?: ComponentChildren;
}) {
	const { panel } = useStrings();
	return (
		<button
			type="button"
			class="row-main"
			data-term={term.id}
			title={panel.open(term.label)}
			onClick={() => onOpen(term.id)}
		>
			<span class="row-label">{term.label}</span>
			{children}
		</button>
	);
}
