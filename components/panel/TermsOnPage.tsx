import { useState } from 'preact/hooks';
import { Icon } from '../Icon';
import { PackBadge } from '../PackBadge';
import { useStrings } from '../strings/context';
import type { PageTerm } from './merge-reports';

/** The terms of the page in reading order: the name opens the entry, the count walks from place to place. */
export function TermsOnPage({
	terms,
	packOf,
	onOpen,
	onReveal,
}: {
	terms: PageTerm[];
	/** Id of a term's pack, where it is known yet. */
	packOf: (term: string) => string | undefined;
	onOpen: (id: string) => void;
	/** `nth` counts from 0. */
	onReveal: (term: PageTerm, nth: number) => void;
}) {
	const { panel } = useStrings();
	const marks = terms.reduce((sum, { count }) => sum + count, 0);
	return (
		<section class="terms-on-page" aria-labelledby="terms-title">
			<div class="section-head">
				<h2 id="terms-title">{panel.title}</h2>
				<span class="count">{panel.summary(terms.length, marks)}</span>
			</div>
			<ol class="rows">
				{terms.map((term) => (
					<Row key={term.id} term={term} pack={packOf(term.id)} onOpen={onOpen} onReveal={onReveal} />
				))}
			</ol>
		</section>
	);
}

function Row({
	term,
	pack,
	onOpen,
	onReveal,
}: {
	term: PageTerm;
	pack: string | undefined;
	onOpen: (id: string) => void;
	onReveal: (term: PageTerm, nth: number) => void;
}) {
	const { panel } = useStrings();
	const [next, setNext] = useState(0);
	const nth = next % term.count;
	const words = panel.reveal(term.label, nth + 1, term.count);
	return (
		<li class="row-item">
			<button type="button" class="row-main" title={panel.open(term.label)} onClick={() => onOpen(term.id)}>
				<span class="row-label">{term.label}</span> <PackBadge pack={pack} />
			</button>
			<button
				type="button"
				class="row-count"
				title={words}
				onClick={() => {
					onReveal(term, nth);
					setNext(nth + 1);
				}}
			>
				<span class="count">{term.count}</span> <span class="visually-hidden">{words}</span>
				<Icon name="locate" />
			</button>
		</li>
	);
}
