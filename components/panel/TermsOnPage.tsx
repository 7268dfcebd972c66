import { useState } from 'preact/hooks';
import type { Knowledge } from '../../model/knowledge';
import { Icon } from '../Icon';
import { KnowledgeSign } from '../KnowledgeSign';
import { PackBadge } from '../PackBadge';
import { UndoBar } from '../Status';
import { useStrings } from '../strings/context';
import { KnownHere } from './KnownHere';
import type { PageTerm } from './merge-reports';

/** The terms of the page in reading order: the name opens the entry, the count walks from place to place. */
export function TermsOnPage({
	terms,
	packOf,
	knowledgeOf,
	isEachMarked,
	onOpen,
	onKnow,
	onReveal,
}: {
	terms: PageTerm[];
	knowledgeOf: (term: string) => Knowledge;
	/** Not only the first of each term. */
	isEachMarked: boolean;
	/** Id of a term's pack, where it is known yet. */
	packOf: (term: string) => string | undefined;
	onOpen: (id: string) => void;
	onKnow: (id: string, knowledge: Knowledge) => void;
	/** `nth` counts from 0. */
	onReveal: (term: PageTerm, nth: number) => void;
}) {
	const { panel, knowledge, marking } = useStrings();
	const [last, setLast] = useState<{ term: PageTerm; before: Knowledge; isKnown: boolean } | null>(null);
	const known = terms.filter(({ id }) => knowledgeOf(id) === 'known');
	const marked = terms.filter((term) => !known.includes(term));
	const places = marked.reduce((sum, { count }) => sum + count, 0);
	const say = (term: PageTerm, next: 'known' | 'new') => {
		setLast({ term, before: knowledgeOf(term.id), isKnown: next === 'known' });
		onKnow(term.id, next);
	};
	const undo = () => {
		if (last) onKnow(last.term.id, last.before);
		setLast(null);
	};
	return (
		<section class="terms-on-page" aria-labelledby="terms-title">
			<div class="section-head">
				<h2 id="terms-title">{panel.title}</h2>
				<span class="count">
					{isEachMarked ? panel.summary(marked.length, places) : marking.places(marked.length, places)}
				</span>
			</div>
			{last && (
				<UndoBar key={last.term.id} onUndo={undo}>
					{last.isKnown ? knowledge.nowKnown(last.term.label) : knowledge.nowNew(last.term.label)}
				</UndoBar>
			)}
			{marked.length === 0 && <p class="empty">{knowledge.allKnown}</p>}
			<ol class="rows">
				{marked.map((term) => (
					<Row
						key={term.id}
						term={term}
						pack={packOf(term.id)}
						knowledge={knowledgeOf(term.id)}
						onOpen={onOpen}
						onKnow={() => say(term, 'known')}
						onReveal={onReveal}
					/>
				))}
			</ol>
			<KnownHere terms={known} onOpen={onOpen} onMarkAgain={(term) => say(term, 'new')} />
		</section>
	);
}

function Row({
	term,
	pack,
	knowledge,
	onOpen,
	onKnow,
	onReveal,
}: {
	term: PageTerm;
	pack: string | undefined;
	knowledge: Knowledge;
	onOpen: (id: string) => void;
	onKnow: () => void;
	onReveal: (term: PageTerm, nth: number) => void;
}) {
	const { panel, knowledge: words } = useStrings();
	const [next, setNext] = useState(0);
	const nth = next % term.count;
	const place = panel.reveal(term.label, nth + 1, term.count);
	return (
		<li class="row-item">
			<button type="button" class="row-main" title={panel.open(term.label)} onClick={() => onOpen(term.id)}>
				<span class="row-label">{term.label}</span> <KnowledgeSign value={knowledge} /> <PackBadge pack={pack} />
			</button>
			<button type="button" class="icon-button row-know" title={words.knowHint} onClick={onKnow}>
				<Icon name="known" />
				<span class="visually-hidden">{words.know(term.label)}</span>
			</button>
			<button
				type="button"
				class="row-count"
				title={place}
				onClick={() => {
					onReveal(term, nth);
					setNext(nth + 1);
				}}
			>
				<span class="count">{term.count}</span> <span class="visually-hidden">{place}</span>
				<Icon name="locate" />
			</button>
		</li>
	);
}
