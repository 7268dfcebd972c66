import type { Bilingual } from '../model/shared';
import { chineseOf, chineseTag, useStrings } from './strings/context';

/** A term that can be opened from where it stands. */
export interface TermLink {
	id: string;
	label: Bilingual;
}

/** How many are shown at once; one or two more are shown rather than folded away. */
const SHOWN = 6;
const SLACK = 2;

/** Terms side by side, in the reader's language; choosing one opens it in place. Many are folded. */
export function TermChips({ terms, onOpen }: { terms: TermLink[]; onOpen: (id: string) => void }) {
	const { entry } = useStrings();
	const shown = terms.length > SHOWN + SLACK ? SHOWN : terms.length;
	return (
		<>
			<Chips terms={terms.slice(0, shown)} onOpen={onOpen} />
			{terms.length > shown && (
				<details class="fold">
					<summary>{entry.moreTerms(terms.length - shown)}</summary>
					<Chips terms={terms.slice(shown)} onOpen={onOpen} />
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
