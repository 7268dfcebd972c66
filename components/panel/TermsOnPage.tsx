import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { TermName } from '../../messages/protocol';
import type { Knowledge } from '../../model/knowledge';
import { Icon } from '../Icon';
import { KnowledgeSign } from '../KnowledgeSign';
import { PackBadge } from '../PackBadge';
import { Select } from '../Select';
import { UndoBar } from '../Status';
import { useStrings } from '../strings/context';
import { TermTitle } from '../TermTitle';
import { KnownHere } from './KnownHere';
import type { PageReport, PageTerm } from './merge-reports';
import { inOrder, PAGE_ORDERS, type PageOrder } from './page-order';
import { RowName } from './RowName';
import { TermStrip } from './TermStrip';

/** The terms of the page in the order chosen: the name opens the entry, the count walks from place to place. */
export function TermsOnPage({
	terms,
	strip,
	order,
	nameOf,
	packOf,
	knowledgeOf,
	isEachMarked,
	onOpen,
	onKnow,
	onReveal,
	onOrder,
	children,
}: {
	/** In reading order. */
	terms: PageTerm[];
	strip: PageReport['strip'];
	order: PageOrder;
	/** By what a term is named, where it is known yet. */
	nameOf: (term: string) => TermName | undefined;
	knowledgeOf: (term: string) => Knowledge;
	/** Not only the first of each term. */
	isEachMarked: boolean;
	/** Id of a term's pack, where it is known yet. */
	packOf: (term: string) => string | undefined;
	onOpen: (id: string) => void;
	onKnow: (id: string, knowledge: Knowledge) => void;
	/** `nth` counts from 0. */
	onReveal: (term: PageTerm, nth: number) => void;
	onOrder: (order: PageOrder) => void;
	/** Stands below the list. */
	children?: ComponentChildren;
}) {
	const { panel, digest, knowledge, marking } = useStrings();
	const [last, setLast] = useState<{ term: PageTerm; before: Knowledge; isKnown: boolean } | null>(null);
	const known = terms.filter(({ id }) => knowledgeOf(id) === 'known');
	const knownIds = new Set(known.map(({ id }) => id));
	const marked = inOrder(
		terms.filter(({ id }) => !knownIds.has(id)),
		order,
	);
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
			{marked.length > 1 && (
				<div class="terms-tools">
					<TermStrip
						places={strip.filter(({ term }) => !knownIds.has(term))}
						onReveal={({ term, nth }) => {
							const found = terms.find(({ id }) => id === term);
							if (found) onReveal(found, nth);
						}}
					/>
					<Select
						label={digest.order}
						value={order}
						options={PAGE_ORDERS.map((one) => [one, digest.orders[one]])}
						onChange={onOrder}
					/>
				</div>
			)}
			{marked.length === 0 && <p class="empty">{knowledge.allKnown}</p>}
			<ol class="rows">
				{marked.map((term) => (
					<Row
						key={term.id}
						term={term}
						name={nameOf(term.id)}
						pack={packOf(term.id)}
						knowledge={knowledgeOf(term.id)}
						onOpen={onOpen}
						onKnow={() => say(term, 'known')}
						onReveal={onReveal}
					/>
				))}
			</ol>
			<KnownHere terms={known} onOpen={onOpen} onMarkAgain={(term) => say(term, 'new')} />
			{children}
		</section>
	);
}

function Row({
	term,
	name,
	pack,
	knowledge,
	onOpen,
	onKnow,
	onReveal,
}: {
	term: PageTerm;
	name: TermName | undefined;
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
			<RowName term={term} onOpen={onOpen}>
				{' '}
				<KnowledgeSign value={knowledge} /> <PackBadge pack={pack} />
				<span class="row-name">
					<OtherName label={term.label} name={name} />
				</span>
			</RowName>
			<button type="button" class="icon-button row-know" title={words.knowHint} onClick={onKnow}>
				<Icon name="known" />
				<span class="visually-hidden">{words.know(term.label)}</span>
			</button>
			<button
				type="button"
				class="row-count"
				onClick={() => {
					onReveal(term, nth);
					setNext(nth + 1);
				}}
			>
				{/* The title of the button itself would be read after its name, which says the same. */}
				<span class="row-place" title={place}>
					<span class="count">{term.count}</span> <span class="visually-hidden">{place}</span>
					<Icon name="locate" />
				</span>
			</button>
		</li>
	);
}

/** What the term is called besides how the page writes it. */
function OtherName({ label, name }: { label: string; name: TermName | undefined }) {
	if (!name) return null;
	const { zh, hant, en } = name.label;
	const other = { ...name.label, zh: label === zh || label === hant ? '' : zh, en: label === en ? '' : en };
	return <TermTitle label={other} pinyin={name.pinyin} />;
}
