import type { Bilingual } from '../model/shared';
import { chineseOf, chineseTag, useStrings } from './strings/context';

/** A term that can be opened from where it stands. */
export interface TermLink {
	id: string;
	label: Bilingual;
}

/** How many are open to the eye; one or two more are shown rather than folded away. */
const OPEN = 6;
const SLACK = 2;

/** Terms side by side, in the reader's language; choosing one opens it in place. Many are folded. */
export function TermChips({ terms, onOpen }: { terms: TermLink[]; onOpen: (id: string) => void }) {
	const { entry } = useStrings();
	const open = terms.length > OPEN + SLACK ? OPEN : terms.length;
	return (
		<>
			<Chips terms={terms.slice(0, open)} onOpen={onOpen} />
			{terms.length > open && (
				<details class="fold">
					<summary>{entry.moreTerms(terms.length - open)}</summary>
					<Chips terms={terms.slice(open)} onOpen={onOpen} />
				</details>
			)}
		</>
	);
}

/** All of them, none folded. */
export function Chips({ terms, onOpen }: { terms: TermLink[]; onOpen: (id: string) => void }) {
	return (
		<ul class="chips">
			{terms.map((term) => (
				<li key={term.id}>
					<Chip term={term} onOpen={onOpen} />
				</li>
			))}
		</ul>
	);
}

/** A single term to open. */
export function Chip({ term, onOpen }: { term: TermLink; onOpen: (id: string) => void }) {
	const strings = useStrings();
	const { content } = strings;
	const { id, label } = term;
	const lang = label[content] ? content : content === 'zh' ? 'en' : 'zh';
	return (
		<button type="button" class="chip" onClick={() => onOpen(id)} lang={lang === 'zh' ? chineseTag(strings) : 'en'}>
			{lang === 'zh' ? chineseOf(label, strings) : label.en}
		</button>
	);
}
